namespace Orchestrator.Trials;

/// <summary>Which epoch's weights are evaluated on the test set and reported.</summary>
public enum CheckpointRule
{
    /// <summary>The last epoch.</summary>
    Last,

    /// <summary>The epoch with the best top-1 accuracy on the validation split; needs one.</summary>
    Best,
}
