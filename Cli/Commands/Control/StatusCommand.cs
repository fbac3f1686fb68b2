using System.CommandLine;
using Orchestrator.Cli.Client;
using Orchestrator.Cli.Output;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator status</c>: what is going on.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        var sweep = new Argument<string?>("sweep")
        {
            Description = "A sweep's id or name. Default: all that are open.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        return ControlCommand.Create(
            "status",
            """
            Prints the sweeps that have open trials, and the workers that train them; or one sweep, finished or not.

            Examples:
              orchestrator status
              orchestrator status quickstart --json | jq '.sweeps[0].fraction'
            """,
            [sweep],
            (control, parsed, stop) => ReadAsync(control, parsed.GetValue(sweep), stop),
            StatusView.Write);
    }

    private static async Task<StatusReport> ReadAsync(IControl control, string? sweep, CancellationToken stop)
    {
        var workers = (await control.WorkersAsync(stop)).Where(worker => worker.LeftAt is null).ToList();
        if (sweep is null) return new StatusReport([.. (await control.SweepsAsync(stop)).Where(IsOpen)], [], workers);
        var summary = (await control.SweepAsync(sweep, stop)).Summary;
        var failed = (await control.TrialsAsync(summary.SweepId, stop)).Where(trial => trial.State == TrialState.Failed).ToList();
        return new StatusReport([summary], failed, workers);
    }

    private static bool IsOpen(SweepSummary sweep) => sweep.Trials.Any(count => !TrialTransitions.IsFinal(count.Key) && count.Value > 0);
}
