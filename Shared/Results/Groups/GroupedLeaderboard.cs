using Orchestrator.Statistics;
using Orchestrator.Sweeps;

namespace Orchestrator.Results.Groups;

/// <summary>A leaderboard of groups of cells, such as of modules over all backbones and data sets.</summary>
public sealed record GroupedLeaderboard
{
    /// <summary>The factors grouped by, in the order of print.</summary>
    public required IReadOnlyList<string> GroupedBy { get; init; }

    /// <summary>What it ranks by.</summary>
    public required Objective Objective { get; init; }

    /// <summary>Ranked groups first, then those without a result.</summary>
    public required IReadOnlyList<GroupRow> Rows { get; init; }

    /// <summary>How the numbers were obtained, and what to beware of.</summary>
    public required string Caption { get; init; }

    /// <summary>What the caption says, in parts.</summary>
    public required ResultCaption Basis { get; init; }

    /// <summary>Groups the rows of a leaderboard.</summary>
    /// <param name="board">The leaderboard, whose baselines count.</param>
    /// <param name="factors">The factors to group by.</param>
    public static GroupedLeaderboard Of(Leaderboard board, IReadOnlyCollection<string> factors)
    {
        var wanted = board.Factors.Where(factors.Contains).ToList();
        var rows = board.Rows.OrderBy(row => row.Cell.Index)
            .GroupBy(row => CellFactors.KeyOf(row.Cell.Among(wanted.Contains)))
            .Select(group => Row([.. group], wanted, board.Objective))
            .ToList();
        var corrected = Comparison.Corrected([.. rows.Select(row => row.Difference)]);
        var sign = board.Objective.Maximize ? -1 : 1;
        var sorted = rows.Select((row, place) => row with { Difference = corrected[place] })
            .OrderBy(row => row.Mean is null).ThenBy(row => sign * row.Mean ?? 0)
            .Select((row, place) => row with { Rank = row.Mean is null ? null : place + 1 })
            .ToList();
        return new GroupedLeaderboard
        {
            GroupedBy = wanted, Objective = board.Objective, Rows = sorted, Caption = CaptionOf(board, sorted), Basis = board.Basis,
        };
    }

    private static GroupRow Row(List<LeaderboardRow> rows, List<string> factors, Objective objective)
    {
        var measured = rows.Where(row => row.Metric is not null).ToList();
        var compared = rows.Select(row => row.Difference).OfType<Comparison>().ToList();
        return new GroupRow
        {
            Levels = rows[0].Cell.Among(factors.Contains),
            Cells = [.. rows.Select(row => row.Cell.Index)],
            CellsWithResult = measured.Count,
            Trials = measured.Sum(row => row.Metric!.N),
            Mean = measured.Count == 0 ? null : measured.Average(row => row.Metric!.Mean),
            Confidence = StratifiedMean.ConfidenceOf([.. measured.Select(row => row.Metric!)]),
            Difference = compared.Count == 0 ? null : Comparison.Average(compared),
            Compared = compared.Count,
            Better = compared.Count(difference => difference.Mean != 0 && difference.Mean > 0 == objective.Maximize),
        };
    }

    private static string CaptionOf(Leaderboard board, List<GroupRow> rows)
    {
        var areUneven = rows.Select(row => row.CellsWithResult).Distinct().Count() > 1;
        return $"{board.Basis.Measured}: means over cells of equal weight, intervals from the spread of seeds within cells. "
            + $"Differences from {board.Baseline}, within the same backbone and data set, averaged; "
            + $"p Holm-corrected over {rows.Count(row => row.Difference?.P is not null)} groups. {board.Basis.Tried}"
            + (areUneven ? " Groups have different cells: compare their differences, not their means." : "");
    }
}
