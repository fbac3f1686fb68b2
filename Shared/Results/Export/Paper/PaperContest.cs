namespace Orchestrator.Results.Export;

/// <summary>Which numbers of a table compete to be the best: those of one backbone and data set, wherever these stand.</summary>
/// <param name="Within">The factors that competitors have in common.</param>
/// <param name="Name">What the caption calls such a group.</param>
internal sealed record PaperContest(IReadOnlyList<string> Within, string Name)
{
    public static PaperContest Of(IReadOnlyList<LeaderboardRow> rows, PaperLayout layout)
    {
        List<string> blocks = [.. layout.Rows.Concat(layout.Columns).Where(CellFactors.Blocks.Contains)];
        var isColumn = blocks.Count == layout.Columns.Count && blocks.TrueForAll(layout.Columns.Contains);
        if (isColumn) return new PaperContest(blocks, layout.Columns.Count == 0 ? "all" : "a column");
        // Where one method was tried on each backbone, the backbones themselves compete, on the same data.
        var areAlone = rows.GroupBy(row => CellFactors.KeyOf(row.Cell.Among(blocks.Contains))).All(group => group.Count() == 1);
        if (areAlone) blocks.Remove(CellFactors.Backbone);
        var names = blocks.Select(block => block == CellFactors.Dataset ? "data set" : block);
        return new PaperContest(blocks, blocks.Count == 0 ? "all" : $"each {string.Join(" and ", names)}");
    }
}
