using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Storage.Relational;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>The real rows of workers behind a connection that a test can cut.</summary>
public sealed class CutOffWorkers(CutOff cut)
{
    /// <summary>Puts the cut between the worker and its store.</summary>
    public void Wrap(IServiceCollection services) =>
        services.AddSingleton<IWorkerStore>(provider => new Workers(cut, new WorkerStore(provider.GetRequiredService<StoreDatabase>())));

    private sealed class Workers(CutOff cut, WorkerStore workers) : IWorkerStore
    {
        public Task RegisterAsync(WorkerRegistration worker, CancellationToken stop) => ThroughAsync(() => workers.RegisterAsync(worker, stop));

        public Task<WorkerOrder?> BeatAsync(string workerId, WorkerBeat beat, CancellationToken stop) =>
            cut.ThroughAsync(() => workers.BeatAsync(workerId, beat, stop));

        public Task LeaveAsync(string workerId, CancellationToken stop) => ThroughAsync(() => workers.LeaveAsync(workerId, stop));

        public Task<bool> DrainAsync(string workerId, bool finishTrials, CancellationToken stop) =>
            cut.ThroughAsync(() => workers.DrainAsync(workerId, finishTrials, stop));

        public Task<bool> ExcludeAsync(string workerId, string? device, string reason, CancellationToken stop) =>
            cut.ThroughAsync(() => workers.ExcludeAsync(workerId, device, reason, stop));

        public Task<bool> IncludeAsync(string workerId, CancellationToken stop) => cut.ThroughAsync(() => workers.IncludeAsync(workerId, stop));

        public Task<IReadOnlyList<WorkerSummary>> ListAsync(CancellationToken stop) => cut.ThroughAsync(() => workers.ListAsync(stop));

        private Task<bool> ThroughAsync(Func<Task> call) => cut.ThroughAsync(async () =>
        {
            await call();
            return true;
        });
    }
}
