using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Results;

/// <summary>The cells of a sweep ranked by the mean of its objective over seeds, and the sentence that says how the numbers were obtained.</summary>
public sealed record Leaderboard
{
    private Leaderboard(Objective objective, IReadOnlyList<LeaderboardRow> rows, string caption) => (Objective, Rows, Caption) = (objective, rows, caption);

    /// <summary>What it ranks by.</summary>
    public Objective Objective { get; }

    /// <summary>Ranked cells first, then those without a result in the order of the definition.</summary>
    public IReadOnlyList<LeaderboardRow> Rows { get; }

    /// <summary>Metric, split, checkpoint rule, seeds and number of cells tried: to be shown with every table.</summary>
    public string Caption { get; }

    /// <summary>The factors that any cell has, in the order of print.</summary>
    public IReadOnlyList<string> Factors => [.. Rows.OrderBy(row => row.Cell.Index).SelectMany(row => row.Cell.Factors).Select(factor => factor.Key).Distinct()];

    /// <summary>Ranks the cells of a sweep.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="trials">All its trials, in any state.</param>
    public static Leaderboard Build(SweepDetail sweep, IReadOnlyList<TrialRow> trials)
    {
        var trialsOf = trials.ToLookup(trial => trial.Cell);
        var valuesOf = sweep.Cells.ToDictionary(cell => cell.Index, cell => ValuesBySeed(trialsOf[cell.Index], sweep.Objective.Metric));
        var rows = sweep.Cells.Select(cell => Row(cell, trialsOf[cell.Index].ToList(), valuesOf));
        return new Leaderboard(sweep.Objective, Ranked(rows, sweep.Objective), LeaderboardCaption.Of(sweep, trials));
    }

    private static Dictionary<long, double> ValuesBySeed(IEnumerable<TrialRow> trials, string metric) => trials
        .Where(trial => trial.Result is not null && MetricReader.Read(trial.Result, metric) is not null)
        .ToDictionary(trial => trial.Seed, trial => MetricReader.Read(trial.Result!, metric)!.Value);

    private static LeaderboardRow Row(PlannedCell cell, List<TrialRow> trials, Dictionary<int, Dictionary<long, double>> valuesOf)
    {
        var values = valuesOf[cell.Index];
        var results = trials.Where(trial => trial.Result is not null).Select(trial => trial.Result!).ToList();
        return new LeaderboardRow
        {
            Rank = null,
            Cell = cell,
            Planned = trials.Count,
            Lost = trials.Count(trial => trial.State is TrialState.Failed or TrialState.Cancelled),
            Metric = values.Count == 0 ? null : ReplicateSummary.Of([.. values.OrderBy(pair => pair.Key).Select(pair => pair.Value)]),
            Difference = cell.BaselineCell is { } baseline ? PairedDifference.Of(values, valuesOf[baseline]) : null,
            BaselineCell = cell.BaselineCell,
            Parameters = results.Count == 0 ? null : results[0].Parameters,
            Macs = results.Select(result => result.TrainForm?.Macs).FirstOrDefault(macs => macs is not null),
            DeployForm = results.Select(result => result.Deploy?.Form).FirstOrDefault(form => form is not null),
            FoldingDifference = results.Max(result => result.Deploy?.LargestDifference),
            FoldingAgrees = results.Exists(result => result.Deploy?.Agrees is not null) ? results.TrueForAll(result => result.Deploy?.Agrees != false) : null,
            Latency = CellLatency.Of(results),
            MeanTrainSeconds = results.Count == 0 ? null : results.Average(result => result.TrainSeconds),
        };
    }

    private static IReadOnlyList<LeaderboardRow> Ranked(IEnumerable<LeaderboardRow> rows, Objective objective)
    {
        var sign = objective.Maximize ? -1 : 1;
        var sorted = rows.OrderBy(row => row.Metric is null).ThenBy(row => sign * row.Metric?.Mean ?? 0).ThenBy(row => row.Cell.Index).ToList();
        int? PlaceOf(LeaderboardRow row) => row.Metric is null ? null : 1 + sorted.FindIndex(other => other.Metric!.Mean.Equals(row.Metric.Mean));
        return [.. sorted.Select(row => row with { Rank = PlaceOf(row) })];
    }
}
