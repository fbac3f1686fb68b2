namespace Orchestrator.Results;

/// <summary>What a cell's accuracy is weighed against.</summary>
public enum CostAxis
{
    /// <summary>Trainable parameters of the training form.</summary>
    Parameters,

    /// <summary>Multiply-accumulates of one image, training form.</summary>
    Macs,

    /// <summary>Trainable parameters of the deploy form.</summary>
    DeployParameters,

    /// <summary>Multiply-accumulates of one image, deploy form.</summary>
    DeployMacs,

    /// <summary>Milliseconds of a batch of one image, deploy form.</summary>
    Latency,
}
