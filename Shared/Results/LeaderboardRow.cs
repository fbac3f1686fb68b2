using Orchestrator.Statistics;
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

    /// <summary>The metric by seed.</summary>
    public required IReadOnlyDictionary<long, double> Values { get; init; }

    /// <summary>The trials behind the numbers, in the order of seeds: those that have a result.</summary>
    public required IReadOnlyList<TrialId> Trials { get; init; }

    /// <summary>The difference from the baseline; null for the baseline and while one of them has no result.</summary>
    public required Comparison? Difference { get; init; }

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

    /// <summary>γ sparsity, the smallest bound first; empty where the module has no scale factors of its own.</summary>
    public IReadOnlyList<ScaleFactorShare> ScaleFactors { get; init; } = [];

    /// <summary>Mean training time of a trial in seconds; null while there is no result.</summary>
    public required double? MeanTrainSeconds { get; init; }

    /// <summary>The row of a cell, which says what it is compared with; not ranked yet.</summary>
    internal static LeaderboardRow Of(ResultSet set, PlannedCell cell)
    {
        var values = set.ValuesOf(cell.Index);
        var trials = set.TrialsOf(cell.Index).ToList();
        var finished = trials.Where(trial => trial.Result is not null).ToList();
        var results = finished.ConvertAll(trial => trial.Result!);
        return new LeaderboardRow
        {
            Rank = null,
            Cell = cell,
            Planned = trials.Count,
            Lost = trials.Count(trial => trial.State is TrialState.Failed or TrialState.Cancelled),
            Metric = values.Count == 0 ? null : ReplicateSummary.Of([.. values.Values]),
            Values = values,
            Trials = finished.ConvertAll(trial => trial.Trial),
            Difference = cell.BaselineCell is { } baseline ? SeedComparison.Of(values, set.ValuesOf(baseline)) : null,
            BaselineCell = cell.BaselineCell,
            Parameters = results.Count == 0 ? null : results[0].Parameters,
            Macs = results.Select(result => result.TrainForm?.Macs).FirstOrDefault(macs => macs is not null),
            DeployForm = results.Select(result => result.Deploy?.Form).FirstOrDefault(form => form is not null),
            FoldingDifference = results.Max(result => result.Deploy?.LargestDifference),
            FoldingAgrees = results.Exists(result => result.Deploy?.Agrees is not null)
                ? results.TrueForAll(result => result.Deploy?.Agrees != false)
                : null,
            Latency = CellLatency.Of(results),
            ScaleFactors = ScaleFactorShare.Of(results),
            MeanTrainSeconds = results.Count == 0 ? null : results.Average(result => result.TrainSeconds),
        };
    }
}
