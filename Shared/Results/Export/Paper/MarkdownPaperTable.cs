using System.Text;

namespace Orchestrator.Results.Export;

/// <summary>The table of a paper as Markdown.</summary>
public static class MarkdownPaperTable
{
    /// <summary>The table with its caption below.</summary>
    public static string Write(PaperTable table)
    {
        var text = new StringBuilder();
        var columns = table.Columns
            .Select(column => column.Count == 0 ? table.Board.Basis.MetricName : string.Join(" · ", column.Select(level => level ?? "–")));
        MarkdownTable.Head(text, [.. table.Layout.Rows, .. columns, .. table.ShowsCosts ? ["Params", "MACs"] : Array.Empty<string>()]);
        foreach (var row in table.Rows)
        {
            IEnumerable<string> costs = table.ShowsCosts ? [row.Parameters, row.Macs] : [];
            MarkdownTable.Row(text, [.. row.Levels.Select(level => level ?? "–"), .. row.Cells.Select(Cell), .. costs]);
        }

        return text.Append('\n').Append(table.Caption.Replace("*", "\\*", StringComparison.Ordinal)).Append('\n').ToString();
    }

    private static string Cell(PaperCell? cell)
    {
        if (cell is null) return "–";
        var number = cell.Spread is { } spread ? $"{cell.Mean} ± {spread}" : cell.Mean;
        var marked = cell.IsBest ? $"**{number}**" : cell.IsSecond ? $"<u>{number}</u>" : number;
        return marked + (cell.Significance switch { 1 => "\\*", -1 => "†", _ => "" });
    }
}
