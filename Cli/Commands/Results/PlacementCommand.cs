using System.CommandLine;
using Orchestrator.Cli.Output;
using Orchestrator.Cli.Output.Results;
using Orchestrator.Results.Placements;
using Spectre.Console;

namespace Orchestrator.Cli.Commands.Results;

/// <summary><c>orchestrator placement</c>: where in the block each module works best.</summary>
internal static class PlacementCommand
{
    public static Command Create()
    {
        var options = new ResultOptions();
        var command = new Command(
            "placement",
            """
            Compares the placements of each module: on every backbone and data set, averaged over them, and in plain words with the caveats
            that apply.

            Examples:
              orchestrator placement placements
              orchestrator placement placements --where module=se --metric validation_top1
            """);
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var set = await options.ReadAsync(parsed, stop);
            var report = PlacementReport.Of(set, options.BaselineOf(parsed, set));
            if (parsed.GetValue(options.Json)) JsonOutput.Write(report);
            else PlacementView.Write(AnsiConsole.Console, report);
            return ExitCode.Success;
        });
        return command;
    }
}
