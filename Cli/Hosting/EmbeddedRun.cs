using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Orchestrator.Cli.Output;
using Orchestrator.Coordinator.Sweeps.Submit;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Cli.Hosting;

/// <summary>One sweep trained in this process, from submission to leaderboard.</summary>
internal sealed class EmbeddedRun(SweepPlan plan, EmbeddedSettings settings, IRunView view)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    /// <summary>Trains until the sweep is finished (and, unless told to exit, until Ctrl-C). Returns the exit code.</summary>
    /// <exception cref="CommandException">Another process uses the home folder.</exception>
    public async Task<int> RunAsync()
    {
        settings.Home.Create();
        using var homeLock = HomeLock.TryTake(settings.Home, out var holder)
            ?? throw new CommandException(ExitCode.Busy, $"{settings.Home.Root} is in use by {holder}. Wait for it, or choose another folder with --home.");
        await using var app = EmbeddedHost.Build(settings);
        var lifetime = app.Lifetime;
        using var impatience = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => LeaveAtOnceIf(lifetime.ApplicationStopping.IsCancellationRequested));

        try
        {
            await StartAsync(app, homeLock);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Stopped while still starting: what was begun is undone by stopping, and nothing has trained yet.
            await app.StopAsync(CancellationToken.None);
            return ExitCode.Interrupted;
        }

        await view.ShowAsync(plan.Cells, SnapshotsAsync(app.Services, lifetime.ApplicationStopping));
        var code = await ReportAsync(app.Services);
        if (code != ExitCode.Interrupted && !settings.Exit) await StayOpenAsync(lifetime);
        await app.StopAsync(CancellationToken.None);
        if (code == ExitCode.Interrupted) RunReport.Interrupted(await TrialsAsync(app.Services));
        return code;
    }

    private async Task StartAsync(WebApplication app, HomeLock homeLock)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        await EmbeddedHost.PrepareStoreAsync(app, stopping);
        var answer = await app.Services.GetRequiredService<SubmitSweep>().HandleAsync(plan, SubmitOptions.Default, stopping);
        // Who runs a sweep wants it trained, also when it was paused the last time.
        await app.Services.GetRequiredService<ISweepStore>().ResumeAsync(plan.SweepId, stopping);
        await app.StartAsync(CancellationToken.None);
        homeLock.Note($"process {Environment.ProcessId}, {app.Urls.First()}");
        RunReport.Submitted(answer, plan.Cells.Count, plan.Trials.Count, app.Urls.First());
    }

    private static void LeaveAtOnceIf(bool isSecondTime)
    {
        if (isSecondTime) Environment.Exit(ExitCode.Interrupted);
    }

    private async IAsyncEnumerable<RunSnapshot> SnapshotsAsync(IServiceProvider services, [EnumeratorCancellation] CancellationToken stop)
    {
        var sweeps = services.GetRequiredService<ISweepStore>();
        var remaining = new RemainingTime(TimeProvider.System);
        using var timer = new PeriodicTimer(LookEvery, TimeProvider.System);
        while (true)
        {
            var sweep = (await sweeps.FindAsync(plan.SweepId, CancellationToken.None))!.Summary;
            yield return new RunSnapshot(sweep, await TrialsAsync(services), remaining.At(sweep.Fraction));
            if (sweep.FinishedAt is not null || !await NextAsync(timer, stop)) yield break;
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<int> ReportAsync(IServiceProvider services)
    {
        var trials = await TrialsAsync(services);
        if (trials.Any(trial => !TrialTransitions.IsFinal(trial.State))) return ExitCode.Interrupted;
        var sweep = await services.GetRequiredService<ISweepStore>().FindAsync(plan.SweepId, CancellationToken.None);
        RunReport.Ended(sweep!, trials);
        return trials.All(trial => trial.State == TrialState.Succeeded) ? ExitCode.Success : ExitCode.Failure;
    }

    private static async Task StayOpenAsync(IHostApplicationLifetime lifetime)
    {
        Console.WriteLine("The dashboard stays open. Ctrl-C to leave.");
        var left = new TaskCompletionSource();
        await using var registration = lifetime.ApplicationStopping.Register(left.SetResult);
        await left.Task;
    }

    private Task<IReadOnlyList<TrialRow>> TrialsAsync(IServiceProvider services) =>
        services.GetRequiredService<ITrialReader>().ListAsync(plan.SweepId, CancellationToken.None);
}
