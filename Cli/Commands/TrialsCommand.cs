using System.CommandLine;
using System.Globalization;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;
using Orchestrator.Results;
using Orchestrator.Results.Export;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Spectre.Console;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator trials</c>: the trials of a sweep.</summary>
internal static class TrialsCommand
{
    public static Command Create()
    {
        var sweep = CommonOptions.Sweep();
        var state = new Option<TrialState?>("--state") { Description = "Only trials in this state." };
        var place = new StorePlace();
        var json = CommonOptions.Json();
        var command = new Command(
            "trials",
            """
            Lists a sweep's trials with state, progress and result.

            Examples:
              orchestrator trials quickstart
              orchestrator trials quickstart --state failed --json
            """) { sweep, state, place.Database, place.Home, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await place.OpenAsync(parsed, stop);
            var detail = await store.FindSweepAsync(parsed.GetRequiredValue(sweep), stop);
            var wanted = parsed.GetValue(state);
            var rows = (await store.Trials.ListAsync(detail.Summary.SweepId, stop)).Where(row => wanted is null || row.State == wanted).ToList();
            if (parsed.GetValue(json)) JsonOutput.Write(rows);
            else Write(detail, rows);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(SweepDetail detail, List<TrialRow> rows)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("trial", "cell", "seed", "state", "attempt", "progress", "test top-1 %");
        foreach (var row in rows)
        {
            table.AddRow(
                row.Trial.Short,
                Markup.Escape(CellFactors.NameOf(detail.Cells[row.Cell])),
                row.Seed.ToString(CultureInfo.InvariantCulture),
                row.FailureCause is { } cause && row.State == TrialState.Failed ? $"failed ({cause})" : row.State.ToString().ToLowerInvariant(),
                row.Attempt.ToString(CultureInfo.InvariantCulture),
                row.State == TrialState.Succeeded ? "100 %" : row.Progress.Fraction.ToString("0 %", CultureInfo.InvariantCulture),
                row.Result is { } result ? Figures.Metric(result.TestTop1, "test_top1") : "–");
        }

        AnsiConsole.Write(table);
    }
}
