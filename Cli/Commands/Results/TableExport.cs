using System.CommandLine;
using System.Text.Json;
using Orchestrator.Results;
using Orchestrator.Results.Export;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Commands.Results;

/// <summary>Writes the table of a paper, with its manifest beside it where it goes to a file.</summary>
internal static class TableExport
{
    public static async Task WriteAsync(
        Leaderboard board,
        IReadOnlyList<SweepResults> sweeps,
        string format,
        PaperOptions paper,
        ParseResult parsed,
        string? path,
        CancellationToken stop)
    {
        var table = paper.Lay(board, parsed);
        var manifest = TableManifest.Of(table, sweeps);
        var text = format switch
        {
            "latex" => LatexTable.Write(table, manifest),
            "markdown" => MarkdownPaperTable.Write(table),
            "csv" => LeaderboardCsv.Write(board),
            _ => JsonSerializer.Serialize(board, OrchestratorJson.Indented) + "\n",
        };
        if (path is null)
        {
            Console.Write(text);
            return;
        }

        await File.WriteAllTextAsync(path, text, stop);
        var traced = manifest with { FileSha256 = TableManifest.Sha256(text) };
        await File.WriteAllTextAsync(path + ".manifest.json", JsonSerializer.Serialize(traced, OrchestratorJson.Indented) + "\n", stop);
    }
}
