namespace Orchestrator.Results.Export;

/// <summary>
/// A table as papers print it: factors as rows and columns, mean ± spread, the best and second best marked, and significance.
/// </summary>
public sealed record PaperTable
{
    /// <summary>Which factors are where.</summary>
    public required PaperLayout Layout { get; init; }

    /// <summary>The levels of the column factors, one list a column.</summary>
    public required IReadOnlyList<IReadOnlyList<string?>> Columns { get; init; }

    /// <summary>The rows in the order of the definition.</summary>
    public required IReadOnlyList<PaperRow> Rows { get; init; }

    /// <summary>Which numbers these are, how they were obtained and what the marks mean.</summary>
    public required string Caption { get; init; }

    /// <summary>Whether parameters and MACs are shown.</summary>
    public required bool ShowsCosts { get; init; }

    /// <summary>The leaderboard the numbers are of.</summary>
    public required Leaderboard Board { get; init; }

    /// <summary>All its cells.</summary>
    public IEnumerable<PaperCell> Cells => Rows.SelectMany(row => row.Cells).OfType<PaperCell>();

    /// <summary>Lays a leaderboard out.</summary>
    /// <param name="board">The leaderboard; its baseline is what significance refers to.</param>
    /// <param name="layout">A layout of <see cref="PaperLayout.TryChoose"/>.</param>
    /// <param name="style">What stands after ±, whether costs are shown, what macros begin with.</param>
    public static PaperTable Of(Leaderboard board, PaperLayout layout, PaperStyle style)
    {
        var rows = board.Rows.OrderBy(row => row.Cell.Index).ToList();
        var columns = Keys(rows, layout.Columns);
        var macros = MacroNames.Of([.. rows.Select(row => row.Cell)], style.MacroPrefix ?? board.Basis.SweepNames[0]);
        var contest = PaperContest.Of(rows, layout);
        var cells = new Dictionary<(string Row, string Column), PaperCell>();
        foreach (var rivals in rows.Where(row => row.Metric is not null).GroupBy(row => KeyOf(row, contest.Within)))
        {
            var places = PaperPlaces.Of(
                [.. rivals.Select(row => Figures.Metric(row.Metric!.Mean, board.Objective.Metric))], board.Objective.Maximize);
            foreach (var row in rivals)
            {
                var place = (KeyOf(row, layout.Rows), KeyOf(row, layout.Columns));
                cells[place] = CellOf(row, board, style.Spread, places, macros[row.Cell.Index]);
            }
        }

        return new PaperTable
        {
            Layout = layout,
            Columns = [.. columns.Select(column => column.Levels)],
            Rows =
            [
                .. Keys(rows, layout.Rows).Select(row => RowOf(
                    row.Levels, [.. columns.Select(column => cells.GetValueOrDefault((row.Key, column.Key)))])),
            ],
            Caption = PaperCaption.Of(board, layout, contest, style.Spread),
            ShowsCosts = style.ShowsCosts,
            Board = board,
        };
    }

    private static PaperCell CellOf(LeaderboardRow row, Leaderboard board, PaperSpread spread, PaperPlaces places, string macro)
    {
        var metric = board.Objective.Metric;
        var mean = Figures.Metric(row.Metric!.Mean, metric);
        var width = spread == PaperSpread.Confidence ? row.Metric.Confidence?.Half : row.Metric.StandardDeviation;
        return new PaperCell
        {
            Row = row,
            Macro = macro,
            Mean = mean,
            Spread = width is { } value ? Figures.Metric(value, metric) : null,
            IsBest = mean == places.Best,
            IsSecond = mean == places.Second,
            Significance = row.Difference is { IsSignificant: true } difference ? Math
                .Sign(difference.Mean) * (board.Objective.Maximize ? 1 : -1) : 0,
        };
    }

    private static PaperRow RowOf(IReadOnlyList<string?> levels, IReadOnlyList<PaperCell?> cells) => new(
        levels, cells,
        Range(cells.Select(cell => cell?.Row.Parameters)),
        Range(cells.Select(cell => cell?.Row.Macs)));

    private static string Range(IEnumerable<long?> values)
    {
        var known = values.OfType<long>().ToList();
        if (known.Count == 0) return "–";
        var (least, most) = (Figures.Large(known.Min()), Figures.Large(known.Max()));
        return least == most ? least : $"{least}–{most}";
    }

    private static List<(string Key, IReadOnlyList<string?> Levels)> Keys(List<LeaderboardRow> rows, IReadOnlyList<string> factors) =>
    [
        .. rows.DistinctBy(row => KeyOf(row, factors))
            .Select(row => (KeyOf(row, factors), (IReadOnlyList<string?>)[.. factors.Select(row.Cell.LevelOf)])),
    ];

    private static string KeyOf(LeaderboardRow row, IReadOnlyList<string> factors) =>
        string.Join('\n', factors.Select(factor => row.Cell.LevelOf(factor)));
}
