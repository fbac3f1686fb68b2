using System.Text.Json;
using Orchestrator.Trials;

namespace Orchestrator.Results.Export;

/// <summary>The table of a paper as a file.</summary>
public static class TableFile
{
    /// <summary>The formats: as LaTeX, as Markdown, and every statistic behind it as CSV or JSON.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["latex", "markdown", "csv", "json"];

    /// <summary>The file's text.</summary>
    /// <param name="table">The table.</param>
    /// <param name="manifest">Its manifest, whose digest LaTeX carries.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The format is not known.</exception>
    public static string Write(PaperTable table, TableManifest manifest, string format) => format switch
    {
        "latex" => LatexTable.Write(table, manifest),
        "markdown" => MarkdownPaperTable.Write(table),
        "csv" => LeaderboardCsv.Write(table.Board),
        "json" => JsonSerializer.Serialize(table.Board, OrchestratorJson.Indented) + "\n",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, $"Known formats: {string.Join(", ", Formats)}."),
    };

    /// <summary>The manifest of a file that was written: it names the file's own digest too.</summary>
    public static string Manifest(TableManifest manifest, string text) =>
        JsonSerializer.Serialize(manifest with { FileSha256 = TableManifest.Sha256(text) }, OrchestratorJson.Indented) + "\n";
}
