using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator retry</c>: fills the holes of a sweep, or tries one trial again.</summary>
internal static class RetryCommand
{
    public static Command Create()
    {
        var what = new Argument<string>("sweep-or-trial") { Description = "A sweep (id or name), or a trial (id or its first digits)." };
        return ControlCommand.Create(
            "retry",
            """
            Queues again what failed or was cancelled, as if it had never failed: every such trial of a sweep, or one trial.

            Examples:
              orchestrator retry quickstart
              orchestrator retry 7f3a
            """,
            [what],
            (control, parsed, stop) => RetryAsync(control, parsed.GetRequiredValue(what), stop),
            answer => Console.WriteLine(answer.Queued == 1 ? "1 trial is queued again." : $"{answer.Queued} trials are queued again."));
    }

    /// <summary>A sweep's name may look like a trial's digits; then the sweep is meant.</summary>
    private static async Task<RetryAnswer> RetryAsync(IControl control, string what, CancellationToken stop)
    {
        var isSweep = (await control.SweepsAsync(stop)).Any(sweep => sweep.SweepId == what || sweep.Name == what);
        if (isSweep || !what.All(char.IsAsciiHexDigit)) return await control.RetrySweepAsync(what, stop);
        await control.RetryTrialAsync(what, stop);
        return new RetryAnswer(1);
    }
}
