using Orchestrator.Cli.Hosting;
using Orchestrator.Security;
using Orchestrator.Storage;
using Orchestrator.Storage.Lookups;
using Orchestrator.Storage.Notifications;

namespace Orchestrator.Cli.Client;

/// <summary>Asks a store itself: whoever trains over it sees the change at its next look.</summary>
internal sealed class StoreControl(StoreAccess store) : IControl
{
    public Task<IReadOnlyList<SweepSummary>> SweepsAsync(CancellationToken stop) => store.Sweeps.ListAsync(stop);

    public Task<SweepDetail> SweepAsync(string sweep, CancellationToken stop) => store.FindSweepAsync(sweep, stop);

    public async Task<IReadOnlyList<TrialRow>> TrialsAsync(string sweep, CancellationToken stop) =>
        await store.Trials.ListAsync(await IdAsync(sweep, stop), stop);

    public async Task<CancelAnswer> CancelAsync(string sweep, CancellationToken stop)
    {
        var id = await IdAsync(sweep, stop);
        var answer = (await store.Sweeps.CancelAsync(id, stop))!;
        await store.Audit.RecordAsync(AuditActions.CancelSweep, id, null, stop);
        return answer;
    }

    public Task<SweepSummary> PauseAsync(string sweep, CancellationToken stop) =>
        ChangeAsync(sweep, id => store.Sweeps.PauseAsync(id, stop), AuditActions.PauseSweep, null, stop);

    public Task<SweepSummary> ResumeAsync(string sweep, CancellationToken stop) =>
        ChangeAsync(sweep, id => store.Sweeps.ResumeAsync(id, stop), AuditActions.ResumeSweep, null, stop);

    public Task<SweepSummary> PrioritizeAsync(string sweep, int priority, CancellationToken stop) =>
        ChangeAsync(sweep, id => store.Sweeps.SetPriorityAsync(id, priority, stop), AuditActions.PrioritizeSweep, new { priority }, stop);

    public async Task<RetryAnswer> RetrySweepAsync(string sweep, CancellationToken stop)
    {
        var id = await IdAsync(sweep, stop);
        var answer = (await store.Sweeps.RetryAsync(id, stop))!;
        await store.Audit.RecordAsync(AuditActions.RetrySweep, id, new { answer.Queued }, stop);
        return answer;
    }

    public async Task<TrialRow> RetryTrialAsync(string trial, CancellationToken stop)
    {
        var found = (await store.FindTrialAsync(trial, stop)).Row;
        if (!await store.Sweeps.RetryTrialAsync(found.Trial, stop)) throw new CommandException(ExitCode.Failure, RetryRefusal.Of(found));
        await store.Audit.RecordAsync(AuditActions.RetryTrial, found.Trial.ToString(), null, stop);
        return (await store.Trials.FindAsync(found.Trial, stop))!.Row;
    }

    public Task<IReadOnlyList<WorkerSummary>> WorkersAsync(CancellationToken stop) => store.Workers.ListAsync(stop);

    public async Task<WorkerSummary> DrainAsync(string worker, bool now, CancellationToken stop)
    {
        var id = (await store.FindWorkerAsync(worker, stop)).Registration.WorkerId;
        await store.Workers.DrainAsync(id, finishTrials: !now, stop);
        await store.Audit.RecordAsync(AuditActions.DrainWorker, id, new { now }, stop);
        return await store.FindWorkerAsync(id, stop);
    }

    public async Task<WorkerSummary> ExcludeAsync(string worker, string? device, string reason, CancellationToken stop)
    {
        var found = await store.FindWorkerAsync(worker, stop);
        if (!await store.Workers.ExcludeAsync(found.Registration.WorkerId, device, reason, stop))
            throw new CommandException(ExitCode.NotFound, WorkerLookup.NoDevice(found, device!));
        await store.Audit.RecordAsync(AuditActions.ExcludeWorker, found.Registration.WorkerId, new { device, reason }, stop);
        return await store.FindWorkerAsync(found.Registration.WorkerId, stop);
    }

    public async Task<WorkerSummary> IncludeAsync(string worker, CancellationToken stop)
    {
        var id = (await store.FindWorkerAsync(worker, stop)).Registration.WorkerId;
        await store.Workers.IncludeAsync(id, stop);
        await store.Audit.RecordAsync(AuditActions.IncludeWorker, id, null, stop);
        return await store.FindWorkerAsync(id, stop);
    }

    public Task<IReadOnlyList<NotificationRow>> NotificationsAsync(int limit, CancellationToken stop) => store.Notifications.ListAsync(limit, stop);

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private async Task<SweepSummary> ChangeAsync(
        string sweep, Func<string, Task<bool>> change, string action, object? detail, CancellationToken stop)
    {
        var id = await IdAsync(sweep, stop);
        await change(id);
        await store.Audit.RecordAsync(action, id, detail, stop);
        return (await store.Sweeps.FindAsync(id, stop))!.Summary;
    }

    private async Task<string> IdAsync(string sweep, CancellationToken stop) => (await store.FindSweepAsync(sweep, stop)).Summary.SweepId;
}
