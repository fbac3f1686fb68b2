using System.Runtime.CompilerServices;
using Orchestrator.Cli.Hosting;
using Orchestrator.Cli.Output;
using Orchestrator.Trials;
using Spectre.Console;

namespace Orchestrator.Cli.Client;

/// <summary>Shows a sweep that others train until it is finished.</summary>
internal sealed class SweepFollower(IControl control, string sweepId)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    // Each look reads every trial: a sweep of many is looked at less often.
    private static readonly TimeSpan LookEveryForEachTrial = TimeSpan.FromMilliseconds(1);

    /// <summary>Shows progress and, unless told otherwise, the leaderboard. Returns the exit code.</summary>
    public async Task<int> RunAsync(bool isForPeople, CancellationToken stop)
    {
        var sweep = await control.SweepAsync(sweepId, stop);
        IRunView view = isForPeople && !Console.IsOutputRedirected
            ? new LiveRunView(AnsiConsole.Console)
            : new PlainRunView(isForPeople ? Console.Out : Console.Error);
        try
        {
            await view.ShowAsync(sweep.Cells, SnapshotsAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            Console.Error.WriteLine($"{sweepId} goes on without this command. Look at it with: orchestrator status {sweepId}");
            return ExitCode.Interrupted;
        }

        var trials = await control.TrialsAsync(sweepId, stop);
        if (isForPeople) RunReport.Ended(await control.SweepAsync(sweepId, stop), trials);
        return trials.All(trial => trial.State == TrialState.Succeeded) ? ExitCode.Success : ExitCode.Failure;
    }

    private async IAsyncEnumerable<RunSnapshot> SnapshotsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var remaining = new RemainingTime(TimeProvider.System);
        while (true)
        {
            var summary = (await control.SweepAsync(sweepId, stop)).Summary;
            yield return new RunSnapshot(summary, await control.TrialsAsync(sweepId, stop), remaining.At(summary.Fraction));
            if (summary.FinishedAt is not null) yield break;
            await Task.Delay(LookEvery + (LookEveryForEachTrial * summary.Total), TimeProvider.System, stop);
        }
    }
}
