using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;
using Orchestrator.Results;
using Spectre.Console;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator leaderboard</c>: the ranked cells of a sweep.</summary>
internal static class LeaderboardCommand
{
    public static Command Create()
    {
        var sweep = CommonOptions.Sweep();
        var place = new StorePlace();
        var json = CommonOptions.Json();
        var command = new Command(
            "leaderboard",
            """
            Prints a sweep's cells ranked by the mean of its objective over seeds, with the paired difference from the baseline.

            Examples:
              orchestrator leaderboard quickstart
              orchestrator leaderboard quickstart-1a2b3c4d --json
            """) { sweep, place.Database, place.Home, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await place.OpenAsync(parsed, stop);
            var detail = await store.FindSweepAsync(parsed.GetRequiredValue(sweep), stop);
            var leaderboard = Leaderboard.Build(detail, await store.Trials.ListAsync(detail.Summary.SweepId, stop));
            if (parsed.GetValue(json)) JsonOutput.Write(leaderboard);
            else LeaderboardTable.Write(AnsiConsole.Console, leaderboard);
            return ExitCode.Success;
        });
        return command;
    }
}
