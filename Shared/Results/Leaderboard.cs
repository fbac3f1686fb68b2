using Orchestrator.Statistics;
using Orchestrator.Storage;
using Orchestrator.Sweeps;

namespace Orchestrator.Results;

/// <summary>
/// Cells ranked by the mean of a metric over seeds, each compared with its baseline, and the sentence that says how the numbers were
/// obtained.
/// </summary>
public sealed record Leaderboard
{
    private Leaderboard(ResultSet set, BaselineRule baseline, IReadOnlyList<LeaderboardRow> rows)
    {
        (Objective, Rows, Factors, Basis, Baseline) = (set.Objective, rows, set.Factors, set.Caption, baseline.ToString());
        Caption = LeaderboardCaption.Of(this);
    }

    /// <summary>What it ranks by.</summary>
    public Objective Objective { get; }

    /// <summary>What cells are compared with, in words.</summary>
    public string Baseline { get; }

    /// <summary>Ranked cells first, then those without a result in the order of the definition.</summary>
    public IReadOnlyList<LeaderboardRow> Rows { get; }

    /// <summary>Metric, split, checkpoint rule, seeds, tests and number of cells tried: to be shown with every table.</summary>
    public string Caption { get; }

    /// <summary>The same for a table that prints half of the mean's interval after ±.</summary>
    public string IntervalCaption() => LeaderboardCaption.Of(this, "mean over seeds ± half its 95 % t interval");

    /// <summary>What the caption says, in parts.</summary>
    public ResultCaption Basis { get; }

    /// <summary>The factors that any cell has, in the order of print.</summary>
    public IReadOnlyList<string> Factors { get; }

    /// <summary>Ranks the cells of a sweep against its own baseline.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="trials">All its trials, in any state.</param>
    public static Leaderboard Build(SweepDetail sweep, IReadOnlyList<TrialRow> trials) =>
        Of(ResultSet.Of([new SweepResults(sweep, trials)]));

    /// <summary>Ranks the cells of a set.</summary>
    /// <param name="set">The cells.</param>
    /// <param name="baseline">What they are compared with. Default: what their definition says.</param>
    public static Leaderboard Of(ResultSet set, BaselineRule? baseline = null)
    {
        var rule = baseline ?? BaselineRule.Planned;
        var index = new BaselineIndex(set.AllCells, rule);
        var rows = set.Cells.Select(
            cell => LeaderboardRow.Of(set, cell with { IsBaseline = index.IsBaseline(cell), BaselineCell = index.Find(cell) })).ToList();
        var corrected = Comparison.Corrected([.. rows.Select(row => row.Difference)]);
        return new Leaderboard(set, rule, Ranked(rows.Select((row, place) => row with { Difference = corrected[place] }), set.Objective));
    }

    private static List<LeaderboardRow> Ranked(IEnumerable<LeaderboardRow> rows, Objective objective)
    {
        var sign = objective.Maximize ? -1 : 1;
        var sorted = rows.OrderBy(row => row.Metric is null)
            .ThenBy(row => row.Metric is { } metric ? sign * MetricReader.Ranked(metric.Mean) : 0).ThenBy(row => row.Cell.Index).ToList();
        for (var place = 0; place < sorted.Count && sorted[place].Metric is { } metric; place++)
        {
            var sharesPlace = place > 0 && MetricReader.Ranked(sorted[place - 1].Metric!.Mean).Equals(MetricReader.Ranked(metric.Mean));
            sorted[place] = sorted[place] with { Rank = sharesPlace ? sorted[place - 1].Rank : place + 1 };
        }

        return sorted;
    }
}
