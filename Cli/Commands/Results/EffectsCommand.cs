using System.CommandLine;
using Orchestrator.Cli.Output;
using Orchestrator.Cli.Output.Results;
using Orchestrator.Results.Effects;
using Spectre.Console;

namespace Orchestrator.Cli.Commands.Results;

/// <summary><c>orchestrator effects</c>: what each factor does, and whether it depends on another.</summary>
internal static class EffectsCommand
{
    public static Command Create()
    {
        var options = new ResultOptions();
        var command = new Command(
            "effects",
            """
            Main effects and two-factor interactions over the balanced part of a sweep: analysis of variance with seeds as blocks.
            What is outside of the balanced part, and which cells are missing, is said.

            Examples:
              orchestrator effects placements
              orchestrator effects placements --where placement=standard,-
            """);
        options.AddTo(command, withBaseline: false);
        command.SetAction(async (parsed, stop) =>
        {
            var report = EffectsReport.Of(await options.ReadAsync(parsed, stop));
            if (parsed.GetValue(options.Json)) JsonOutput.Write(report);
            else EffectsView.Write(AnsiConsole.Console, report);
            return ExitCode.Success;
        });
        return command;
    }
}
