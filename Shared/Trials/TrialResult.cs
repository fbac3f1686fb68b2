namespace Orchestrator.Trials;

/// <summary>The one result of a trial: what was measured on the test set with the weights that the checkpoint rule chose, and how.</summary>
public sealed record TrialResult
{
    /// <summary>Top-1 accuracy on the test set, 0 to 1.</summary>
    public required double TestTop1 { get; init; }

    /// <summary>Top-5 accuracy on the test set, 0 to 1.</summary>
    public required double TestTop5 { get; init; }

    /// <summary>Mean cross-entropy on the test set.</summary>
    public required double TestLoss { get; init; }

    /// <summary>Top-1 accuracy on the validation split with the chosen weights; null without one.</summary>
    public double? ValidationTop1 { get; init; }

    /// <summary>The epoch whose weights were evaluated.</summary>
    public required int SelectedEpoch { get; init; }

    /// <summary>Trainable parameters of the network, training form.</summary>
    public required long Parameters { get; init; }

    /// <summary>What the training form costs; null in results from before it was counted.</summary>
    public FormCost? TrainForm { get; init; }

    /// <summary>What folding made of the network; null in results from before it was tried.</summary>
    public DeployReport? Deploy { get; init; }

    /// <summary>How the module's scale factors are distributed, one entry for each of its batch norms; null where it has none.</summary>
    public IReadOnlyList<ScaleFactorHistogram>? ScaleFactors { get; init; }

    /// <summary>How fast the deploy form answers, by batch size; null unless the worker was asked to measure it.</summary>
    public IReadOnlyList<LatencyReport>? Latency { get; init; }

    /// <summary>Training time in seconds, summed over attempts that counted.</summary>
    public required double TrainSeconds { get; init; }

    /// <summary>Further named measurements, such as the share of scale factors near zero.</summary>
    public SortedDictionary<string, double> Measurements { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Where and with what the numbers were obtained.</summary>
    public required TrialRecord Record { get; init; }
}
