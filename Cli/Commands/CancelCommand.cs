using System.CommandLine;
using Orchestrator.Cli.Hosting;
using Orchestrator.Cli.Output;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator cancel</c>: stops a sweep.</summary>
internal static class CancelCommand
{
    public static Command Create()
    {
        var sweep = CommonOptions.Sweep();
        var home = CommonOptions.Home();
        var json = CommonOptions.Json();
        var command = new Command(
            "cancel",
            """
            Stops a sweep: queued trials at once, running ones at their next heartbeat. Trials that another active sweep needs go on.
            Running the definition again takes the cancelled trials up again.

            Example:
              orchestrator cancel quickstart
            """) { sweep, home, json };
        command.SetAction(async (parsed, stop) =>
        {
            await using var store = await StoreAccess.OpenAsync(parsed.GetValue(home), stop);
            var detail = await store.FindSweepAsync(parsed.GetRequiredValue(sweep), stop);
            var answer = (await store.Sweeps.CancelAsync(detail.Summary.SweepId, stop))!;
            if (parsed.GetValue(json)) JsonOutput.Write(answer);
            else Console.WriteLine($"{detail.Summary.SweepId}: {answer.Cancelled} queued trials cancelled, {answer.Stopping.Count} running ones are stopping, {answer.Shared} left to other sweeps.");
            return ExitCode.Success;
        });
        return command;
    }
}
