using System.CommandLine;
using System.Globalization;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Hosting;
using Orchestrator.Cli.Output;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator logs</c>: a trial's log.</summary>
internal static class LogsCommand
{
    private const int PageLines = 500;
    private static readonly TimeSpan FollowEvery = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var trial = CommonOptions.Trial();
        var follow = new Option<bool>("--follow", "-f") { Description = "Go on printing until the trial ends." };
        var place = new StorePlace();
        var json = CommonOptions.Json();
        var command = new Command(
            "logs",
            """
            Prints a trial's log over all its attempts.

            Examples:
              orchestrator logs 7f3a
              orchestrator logs 7f3a --follow
            """) { trial, follow, place.Database, place.Home, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await place.OpenAsync(parsed, stop);
            var id = (await store.FindTrialAsync(parsed.GetRequiredValue(trial), stop)).Row.Trial;
            var position = await PrintAsync(store, id, 0, parsed.GetValue(json), stop);
            while (parsed.GetValue(follow) && !TrialTransitions.IsFinal((await store.Trials.FindAsync(id, stop))!.Row.State))
            {
                await Task.Delay(FollowEvery, TimeProvider.System, stop);
                position = await PrintAsync(store, id, position, parsed.GetValue(json), stop);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static async Task<long> PrintAsync(StoreAccess store, TrialId trial, long position, bool json, CancellationToken stop)
    {
        while (await store.Trials.ReadLogAsync(trial, position, PageLines, stop) is { Count: > 0 } lines)
        {
            foreach (var line in lines) Console.WriteLine(json ? ConfigHash.Canonical(line) : Text(line));
            position = lines[^1].Position;
        }

        return position;
    }

    private static string Text(LoggedLine line) =>
        $"{line.Line.At.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} #{line.Attempt} {line.Line.Level,-7} {line.Line.Text}";
}
