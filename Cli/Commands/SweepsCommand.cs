using System.CommandLine;
using System.Globalization;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;
using Orchestrator.Results.Export;
using Orchestrator.Trials;
using Spectre.Console;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator sweeps</c>: the sweeps of a home.</summary>
internal static class SweepsCommand
{
    public static Command Create()
    {
        var place = new StorePlace();
        var json = CommonOptions.Json();
        var command = new Command("sweeps", "Lists the sweeps, newest first.") { place.Database, place.Home, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await place.OpenAsync(parsed, stop);
            var sweeps = await store.Sweeps.ListAsync(stop);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(sweeps);
                return ExitCode.Success;
            }

            var table = new Table().Border(TableBorder.Simple).AddColumns("sweep", "owner", "submitted (UTC)", "cells", "trials", "done", "failed", "progress");
            foreach (var sweep in sweeps)
            {
                table.AddRow(
                    Markup.Escape(sweep.SweepId),
                    Markup.Escape(sweep.Owner.Length == 0 ? "–" : sweep.Owner),
                    sweep.CreatedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                    Figures.Count(sweep.Cells),
                    Figures.Count(sweep.Total),
                    Figures.Count(sweep.Count(TrialState.Succeeded)),
                    Figures.Count(sweep.Count(TrialState.Failed)),
                    StatusView.Progress(sweep));
            }

            AnsiConsole.Write(table);
            return ExitCode.Success;
        });
        return command;
    }
}
