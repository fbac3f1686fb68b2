using System.CommandLine;
using Orchestrator.Cli.Output;
using Orchestrator.Cli.Output.Results;
using Orchestrator.Results.Penalties;
using Spectre.Console;

namespace Orchestrator.Cli.Commands.Results;

/// <summary><c>orchestrator penalty</c>: what λ does.</summary>
internal static class PenaltyCommand
{
    public static Command Create()
    {
        var options = new ResultOptions();
        var command = new Command(
            "penalty",
            """
            The metric and the share of scale factors near zero along λ, for each module, and the λ that validation accuracy chooses.

            Examples:
              orchestrator penalty nam-lambda
              orchestrator penalty nam-lambda --json
            """);
        options.AddTo(command, withBaseline: false);
        command.SetAction(async (parsed, stop) =>
        {
            var report = PenaltyReport.Of(await options.ReadAsync(parsed, stop));
            if (parsed.GetValue(options.Json)) JsonOutput.Write(report);
            else PenaltyView.Write(AnsiConsole.Console, report);
            return ExitCode.Success;
        });
        return command;
    }
}
