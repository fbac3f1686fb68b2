using Orchestrator.Dashboard.Charts;
using Orchestrator.Dashboard.Live;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Sweeps;

/// <summary>Which curves a sweep's page shows: what the URL asks for, or a sensible choice.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Cells">The cells, in the order of the definition.</param>
public sealed record CurveChoice(CurveMetric Metric, IReadOnlyList<int> Cells)
{
    // More lines than this are hard to tell apart at first sight; the reader may choose more.
    private const int FirstSight = 6;

    /// <summary>Resolves the choice.</summary>
    public static CurveChoice Of(SweepView view, SweepSnapshot sweep)
    {
        var usual = sweep.Detail.Training.ValidationImages > 0 ? CurveMetric.ValidationTop1 : CurveMetric.TrainTop1;
        var known = sweep.Detail.Cells.Select(cell => cell.Index).ToHashSet();
        var asked = view.Cells.Where(known.Contains).Distinct().Order().ToList();
        return new CurveChoice(CurveMetric.Find(view.Metric) ?? usual, asked.Count > 0 ? asked : BaselinesAndBest(sweep));
    }

    /// <summary>Where the chart finds its numbers.</summary>
    public string DataAddress(string sweepId) =>
        $"{SweepView.Address(sweepId)}/curves.json?metric={Metric.Name}" + string.Concat(Cells.Select(cell => $"&cells={cell}"));

    /// <summary>Changes whenever the chart's numbers may have: the chart is fetched again only then.</summary>
    public string DataVersion(SweepSnapshot sweep)
    {
        var version = new HashCode();
        foreach (var trial in sweep.Trials.Where(trial => Cells.Contains(trial.Cell)))
        {
            version.Add(trial.Trial);
            version.Add(trial.Attempt);
            version.Add(trial.Progress.Epoch);
            version.Add(TrialTransitions.IsFinal(trial.State));
        }
        return version.ToHashCode().ToString("x8", null);
    }

    private static IReadOnlyList<int> BaselinesAndBest(SweepSnapshot sweep) =>
        [.. sweep.Board.Rows.OrderByDescending(row => row.Cell.IsBaseline).Take(FirstSight).Select(row => row.Cell.Index).Order()];
}
