using System.Text;

namespace Orchestrator.Results.Export;

/// <summary>
/// A table for LaTeX with booktabs: one macro a cell, so that a paper's text and table never hold a number copied by hand.
/// </summary>
public static class LatexTable
{
    /// <summary>The macros and the table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="manifest">The manifest that traces its numbers; its digest is written at the top.</param>
    public static string Write(PaperTable table, TableManifest manifest)
    {
        var latex = new StringBuilder();
        latex.Append("% Numbers of ").AppendJoin(", ", table.Board.Basis.Sweeps)
            .Append(", written by orchestrator export. Nothing is edited.\n");
        latex.Append("% Results sha256 ").Append(manifest.ResultsSha256).Append("; the manifest traces each macro to its trials.\n");
        latex.Append("% Needs \\usepackage{booktabs}. ")
            .Append("Of each cell: \\Name (as printed), \\NameMean, \\NameSpread, \\NameDelta, \\NameP.\n");
        foreach (var cell in table.Cells) Macros(latex, cell, table.Board.Objective.Metric);
        Head(latex, table);
        foreach (var row in table.Rows) Row(latex, table, row);
        latex.Append("\\bottomrule\n\\end{tabular}\n\\end{table}\n");
        return latex.ToString();
    }

    private static void Macros(StringBuilder latex, PaperCell cell, string metric)
    {
        void Define(string suffix, string value) => latex.Append($@"\newcommand{{\{cell.Macro}{suffix}}}{{{value}}}").Append('\n');
        Define("", cell.Spread is { } spread ? $@"{cell.Mean}\,$\pm$\,{spread}" : cell.Mean);
        Define("Mean", cell.Mean);
        Define("Spread", cell.Spread ?? "--");
        var difference = cell.Row.Difference;
        Define("Delta", difference is null ? "--" : LatexText.Of(Figures.Signed(difference.Mean, metric).Replace('-', '−')));
        Define("P", difference is null ? "--" : LatexText.Of(Figures.P(difference)));
    }

    private static void Head(StringBuilder latex, PaperTable table)
    {
        var heads = table.Layout.Rows.Count;
        latex.Append("\\begin{table}\n\\centering\n\\caption{").Append(LatexText.Of(table.Caption)).Append("}\n");
        latex.Append("\\begin{tabular}{").Append('l', Math.Max(1, heads)).Append('r', table.Columns.Count + (table.ShowsCosts ? 2 : 0))
            .Append("}\n\\toprule\n");
        for (var factor = 0; factor < table.Layout.Columns.Count - 1; factor++) Spanning(latex, table, factor);
        var lowest = table.Layout.Columns.Count - 1;
        var names = table.Columns.Select(column => lowest < 0 ? MetricHead(table) : column[lowest] ?? "–");
        Line(latex, [.. HeadsOf(table), .. names, .. table.ShowsCosts ? ["Params", "MACs"] : Array.Empty<string>()]);
        latex.Append("\\midrule\n");
    }

    // One column factor above another: its levels span the columns that they have in common.
    private static void Spanning(StringBuilder latex, PaperTable table, int factor)
    {
        var heads = Math.Max(1, table.Layout.Rows.Count);
        var (spans, rules) = (new StringBuilder(), new StringBuilder());
        for (var first = 0; first < table.Columns.Count;)
        {
            var next = first + 1;
            while (next < table.Columns.Count && IsSame(table.Columns[first], table.Columns[next], factor)) next++;
            var level = LatexText.Of(table.Columns[first][factor] ?? "–");
            spans.Append(" & \\multicolumn{").Append(next - first).Append("}{c}{").Append(level).Append('}');
            rules.Append("\\cmidrule(lr){").Append(heads + first + 1).Append('-').Append(heads + next).Append('}');
            first = next;
        }

        latex.Append('&', heads - 1).Append(spans).Append(table.ShowsCosts ? " & &" : "").Append(" \\\\\n").Append(rules).Append('\n');
    }

    private static bool IsSame(IReadOnlyList<string?> one, IReadOnlyList<string?> other, int factor) =>
        one.Take(factor + 1).SequenceEqual(other.Take(factor + 1));

    private static IEnumerable<string> HeadsOf(PaperTable table) => table.Layout.Rows.Count == 0 ? [""] : table.Layout.Rows;

    private static string MetricHead(PaperTable table) => table.Board.Basis.MetricName;

    private static void Row(StringBuilder latex, PaperTable table, PaperRow row)
    {
        IEnumerable<string> heads = table.Layout.Rows.Count == 0 ? [""] : row.Levels.Select(level => LatexText.Of(level ?? "–"));
        var costs = table.ShowsCosts ? new[] { LatexText.Of(row.Parameters), LatexText.Of(row.Macs) } : [];
        latex.AppendJoin(" & ", heads.Concat(row.Cells.Select(Cell)).Concat(costs)).Append(" \\\\\n");
    }

    private static string Cell(PaperCell? cell)
    {
        if (cell is null) return "--";
        var macro = $@"\{cell.Macro}{{}}";
        var marked = cell.IsBest ? $@"\textbf{{{macro}}}" : cell.IsSecond ? $@"\underline{{{macro}}}" : macro;
        return marked + (cell.Significance switch { 1 => "$^{*}$", -1 => @"$^{\dagger}$", _ => "" });
    }

    private static void Line(StringBuilder latex, IEnumerable<string> cells) =>
        latex.AppendJoin(" & ", cells.Select(LatexText.Of)).Append(" \\\\\n");
}
