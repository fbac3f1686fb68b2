using Orchestrator.Coordinator.Sweeps.Prioritize;
using Orchestrator.Coordinator.Workers.Drain;
using Orchestrator.Coordinator.Workers.Exclude;
using Orchestrator.Storage;
using Orchestrator.Storage.Notifications;

namespace Orchestrator.Cli.Client;

/// <summary>Asks a coordinator.</summary>
internal sealed class ServerControl(CoordinatorClient client) : IControl
{
    public Task<IReadOnlyList<SweepSummary>> SweepsAsync(CancellationToken stop) => client.GetAsync<IReadOnlyList<SweepSummary>>("sweeps", stop);

    public Task<SweepDetail> SweepAsync(string sweep, CancellationToken stop) => client.GetAsync<SweepDetail>(Sweep(sweep), stop);

    public Task<IReadOnlyList<TrialRow>> TrialsAsync(string sweep, CancellationToken stop) =>
        client.GetAsync<IReadOnlyList<TrialRow>>(Sweep(sweep) + "/trials", stop);

    public Task<CancelAnswer> CancelAsync(string sweep, CancellationToken stop) =>
        client.PostAsync<CancelAnswer>(Sweep(sweep) + "/cancel", null, stop);

    public Task<SweepSummary> PauseAsync(string sweep, CancellationToken stop) =>
        client.PostAsync<SweepSummary>(Sweep(sweep) + "/pause", null, stop);

    public Task<SweepSummary> ResumeAsync(string sweep, CancellationToken stop) =>
        client.PostAsync<SweepSummary>(Sweep(sweep) + "/resume", null, stop);

    public Task<SweepSummary> PrioritizeAsync(string sweep, int priority, CancellationToken stop) =>
        client.PostAsync<SweepSummary>(Sweep(sweep) + "/priority", new PriorityRequest(priority), stop);

    public Task<RetryAnswer> RetrySweepAsync(string sweep, CancellationToken stop) =>
        client.PostAsync<RetryAnswer>(Sweep(sweep) + "/retry", null, stop);

    public Task<TrialRow> RetryTrialAsync(string trial, CancellationToken stop) =>
        client.PostAsync<TrialRow>($"trials/{CoordinatorClient.Part(trial)}/retry", null, stop);

    public Task<IReadOnlyList<WorkerSummary>> WorkersAsync(CancellationToken stop) => client.GetAsync<IReadOnlyList<WorkerSummary>>("workers", stop);

    public Task<WorkerSummary> DrainAsync(string worker, bool now, CancellationToken stop) =>
        client.PostAsync<WorkerSummary>(Worker(worker) + "/drain", new DrainRequest(now), stop);

    public Task<WorkerSummary> ExcludeAsync(string worker, string? device, string reason, CancellationToken stop) =>
        client.PostAsync<WorkerSummary>(Worker(worker) + "/exclude", new ExcludeRequest(reason, device), stop);

    public Task<WorkerSummary> IncludeAsync(string worker, CancellationToken stop) =>
        client.PostAsync<WorkerSummary>(Worker(worker) + "/include", null, stop);

    public Task<IReadOnlyList<NotificationRow>> NotificationsAsync(int limit, CancellationToken stop) =>
        client.GetAsync<IReadOnlyList<NotificationRow>>($"notifications?limit={limit}", stop);

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string Sweep(string sweep) => $"sweeps/{CoordinatorClient.Part(sweep)}";

    private static string Worker(string worker) => $"workers/{CoordinatorClient.Part(worker)}";
}
