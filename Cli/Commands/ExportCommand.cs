using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;
using Orchestrator.Results.Export;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator export</c>: a sweep's results as a file.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var sweep = CommonOptions.Sweep();
        var format = new Option<string>("--format")
        {
            Description = "csv (one row a trial), json (cells, trials and curves) or markdown (a page: leaderboard, how it was obtained, definition).",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong("csv", "json", "markdown");
        var output = new Option<string?>("--out") { Description = "File to write. Default: standard output." };
        var place = new StorePlace();
        var command = new Command(
            "export",
            """
            Writes a sweep's results as a file.

            Examples:
              orchestrator export quickstart --format csv --out quickstart.csv
              orchestrator export quickstart --format markdown --out docs/results/quickstart.md
            """) { sweep, format, output, place.Database, place.Home };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await place.OpenAsync(parsed, stop);
            var detail = await store.FindSweepAsync(parsed.GetRequiredValue(sweep), stop);
            var trials = await store.Trials.ListAsync(detail.Summary.SweepId, stop);
            var text = parsed.GetValue(format) switch
            {
                "csv" => CsvExport.Write(detail, trials),
                "markdown" => ResultsPage.Write(detail, trials),
                _ => JsonExport.Write(detail, trials, await store.Trials.ReadCurvesAsync([.. trials.Select(trial => trial.Trial)], stop)),
            };
            if (parsed.GetValue(output) is not { } path)
            {
                Console.Write(text);
                return ExitCode.Success;
            }

            await File.WriteAllTextAsync(path, text, stop);
            return ExitCode.Success;
        });
        return command;
    }
}
