using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Sweeps;
using Orchestrator.Dashboard.Text;
using Orchestrator.Results;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Charts;

/// <summary>The finished trials of a sweep in parallel coordinates, as its script (wwwroot/js/charts/parallel.js) reads it.</summary>
/// <param name="Axes">The factors that differ, then what was measured.</param>
/// <param name="Colored">Index of the axis that colours the lines.</param>
/// <param name="IsMaximized">Whether more of that is better.</param>
/// <param name="Lines">The trials.</param>
public sealed record ParallelData(IReadOnlyList<ParallelAxis> Axes, int Colored, bool IsMaximized, IReadOnlyList<ParallelLine> Lines)
{
    // What a trial without a level of a factor shows there.
    private const string NoLevel = "none";

    private const int LogFrom = 10;

    /// <summary>Every trial that has a result.</summary>
    public static ParallelData Of(SweepSnapshot sweep)
    {
        var labels = CellLabels.Of(sweep.Detail.Cells);
        var metric = sweep.Detail.Objective.Metric;
        var factors = labels.Varying.Select(name => new ParallelAxis(name, Levels(sweep.Detail.Cells, name))).ToList();
        var cells = sweep.Detail.Cells.ToDictionary(cell => cell.Index);
        var finished = sweep.Trials.Where(trial => trial.Result is not null).ToList();
        return new ParallelData(
            [
                .. factors, Sized("parameters", finished, result => result.Parameters), Sized("MACs", finished, result => result.TrainForm?.Macs),
                new("training, s", null), new("test loss", null), new(new MetricText(metric).Name, null, MetricReader.IsShare(metric)),
            ],
            factors.Count + 4,
            sweep.Detail.Objective.Maximize,
            [.. finished.Select(trial => Line(trial, cells[trial.Cell], labels, factors, metric))]);
    }

    // Networks of very different sizes would all but one be at the foot of a linear axis.
    private static ParallelAxis Sized(string name, List<TrialRow> trials, Func<TrialResult, long?> read)
    {
        var sizes = trials.Select(trial => read(trial.Result!)).OfType<long>().DefaultIfEmpty(1).ToList();
        return new ParallelAxis(name, null, IsLog: sizes.Max() > LogFrom * sizes.Min());
    }

    private static ParallelLine Line(TrialRow trial, PlannedCell cell, CellLabels labels, IReadOnlyList<ParallelAxis> factors, string metric)
    {
        var result = trial.Result!;
        var levels = factors.Select(axis => (double?)IndexOf(axis.Levels!, CellLabels.Level(cell, axis.Name) ?? NoLevel));
        return new ParallelLine(
            trial.Trial.ToString(), trial.Cell, $"{labels.Short(cell)}, seed {trial.Seed}",
            [.. levels, result.Parameters, result.TrainForm?.Macs, result.TrainSeconds, result.TestLoss, MetricReader.Read(result, metric)]);
    }

    private static IReadOnlyList<string> Levels(IReadOnlyList<PlannedCell> cells, string factor) =>
        [.. cells.Select(cell => CellLabels.Level(cell, factor) ?? NoLevel).Distinct()];

    private static int IndexOf(IReadOnlyList<string> levels, string level) => levels.TakeWhile(each => each != level).Count();
}
