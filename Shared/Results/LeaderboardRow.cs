using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Results;

/// <summary>One cell of a leaderboard.</summary>
public sealed record LeaderboardRow
{
    /// <summary>Place from 1 by the mean; null while the cell has no result. Equal means share a place.</summary>
    public required int? Rank { get; init; }

    /// <summary>The cell.</summary>
    public required PlannedCell Cell { get; init; }

    /// <summary>Seeds that the sweep asks for.</summary>
    public required int Planned { get; init; }

    /// <summary>Seeds that failed for good or were cancelled.</summary>
    public required int Lost { get; init; }

    /// <summary>The metric over the seeds that have a result; null while there is none.</summary>
    public required ReplicateSummary? Metric { get; init; }

    /// <summary>The difference from the baseline over the same seeds; null for the baseline and while there is no pair.</summary>
    public required PairedDifference? Difference { get; init; }

    /// <summary>Index of the cell that <see cref="Difference"/> is taken from; null when there is none.</summary>
    public required int? BaselineCell { get; init; }

    /// <summary>Trainable parameters of the training form; null while there is no result.</summary>
    public required long? Parameters { get; init; }

    /// <summary>MACs of one image in training form; null while there is no result that counted them.</summary>
    public long? Macs { get; init; }

    /// <summary>What the deploy form costs; null while there is no result that counted it.</summary>
    public FormCost? DeployForm { get; init; }

    /// <summary>The largest difference that folding made to a logit, over all seeds; null where nothing was folded.</summary>
    public double? FoldingDifference { get; init; }

    /// <summary>Whether folding was within its tolerance in every seed; null where nothing was folded.</summary>
    public bool? FoldingAgrees { get; init; }

    /// <summary>The deploy form's speed over the seeds that measured it; null while none did.</summary>
    public CellLatency? Latency { get; init; }

    /// <summary>Mean training time of a trial in seconds; null while there is no result.</summary>
    public required double? MeanTrainSeconds { get; init; }
}
