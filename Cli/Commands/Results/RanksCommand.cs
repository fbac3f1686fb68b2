using System.CommandLine;
using Orchestrator.Cli.Output;
using Orchestrator.Cli.Output.Results;
using Orchestrator.Results.Ranking;
using Spectre.Console;

namespace Orchestrator.Cli.Commands.Results;

/// <summary><c>orchestrator ranks</c>: methods ranked over backbones and data sets.</summary>
internal static class RanksCommand
{
    public static Command Create()
    {
        var options = new ResultOptions();
        var command = new Command(
            "ranks",
            """
            Average ranks over backbones and data sets, Friedman's test whether they differ, and Nemenyi's critical difference.

            Examples:
              orchestrator ranks modules
              orchestrator ranks cifar-sweep imagenette-sweep --where placement=standard,-
            """);
        options.AddTo(command, withBaseline: false);
        command.SetAction(async (parsed, stop) =>
        {
            var report = RankReport.Of(await options.ReadAsync(parsed, stop));
            if (parsed.GetValue(options.Json)) JsonOutput.Write(report);
            else RankView.Write(AnsiConsole.Console, report);
            return ExitCode.Success;
        });
        return command;
    }
}
