using System.Text;

namespace Orchestrator.Results.Export;

/// <summary>Writes Markdown tables.</summary>
internal static class MarkdownTable
{
    /// <summary>The head and the line below it.</summary>
    public static void Head(StringBuilder text, IReadOnlyList<string> names)
    {
        Row(text, names);
        Row(text, names.Select(_ => "---"));
    }

    /// <summary>One row; a bar in a cell does not end it.</summary>
    public static void Row(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
}
