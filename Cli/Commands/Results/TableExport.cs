using System.CommandLine;
using Orchestrator.Results;
using Orchestrator.Results.Export;

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
        var text = TableFile.Write(table, manifest, format);
        if (path is null)
        {
            Console.Write(text);
            return;
        }

        await File.WriteAllTextAsync(path, text, stop);
        await File.WriteAllTextAsync(path + ".manifest.json", TableFile.Manifest(manifest, text), stop);
    }
}
