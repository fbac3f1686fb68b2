using System.CommandLine;
using Orchestrator.Cli.Output;
using Orchestrator.Cli.Output.Results;
using Orchestrator.Results;
using Orchestrator.Results.Groups;
using Spectre.Console;

namespace Orchestrator.Cli.Commands.Results;

/// <summary><c>orchestrator leaderboard</c>: the ranked cells of sweeps.</summary>
internal static class LeaderboardCommand
{
    public static Command Create()
    {
        var options = new ResultOptions();
        var groupBy = new Option<string?>("--group-by")
        {
            Description = "Factors whose levels make the rows, separated by commas, as in module,placement.",
        };
        var pareto = WordOption.Create<CostAxis>("--pareto", "Only cells worth their cost: no other is as good and as cheap. Cheapest first.");
        var command = new Command(
            "leaderboard",
            """
            Prints cells ranked by the mean of a metric over seeds, with the difference from the baseline over the same seeds and whether
            it is more than noise. docs/statistics.md explains every number.

            Examples:
              orchestrator leaderboard quickstart
              orchestrator leaderboard quickstart --group-by module
              orchestrator leaderboard cifar-a cifar-b --baseline module=se --where placement=standard
              orchestrator leaderboard quickstart --pareto macs
              orchestrator leaderboard quickstart-1a2b3c4d --json
            """) { groupBy, pareto };
        options.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            var set = await options.ReadAsync(parsed, stop);
            var board = Leaderboard.Of(set, options.BaselineOf(parsed, set));
            var asJson = parsed.GetValue(options.Json);
            if (parsed.GetValue(groupBy) is { } factors)
            {
                var grouped = GroupedLeaderboard.Of(board, FactorsOf(factors, set));
                if (asJson) JsonOutput.Write(grouped);
                else GroupTable.Write(AnsiConsole.Console, grouped);
            }
            else if (parsed.GetValue(pareto) is { } axis)
            {
                var front = ParetoFront.Of(board, axis);
                if (asJson) JsonOutput.Write(new { axis, board.Objective, board.Caption, points = front });
                else ParetoTable.Write(AnsiConsole.Console, board, front, axis);
            }
            else if (asJson)
            {
                JsonOutput.Write(board);
            }
            else
            {
                LeaderboardTable.Write(AnsiConsole.Console, board);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static string[] FactorsOf(string text, ResultSet set)
    {
        var factors = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var unknown = factors.FirstOrDefault(factor => !set.Factors.Contains(factor));
        return unknown is null
            ? factors
            : throw new CommandException(
                ExitCode.BadInput, $"--group-by: the factor '{unknown}' is not known. Known: {string.Join(", ", set.Factors)}.");
    }
}
