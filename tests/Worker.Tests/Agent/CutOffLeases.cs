using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Storage.Relational;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>The real leases behind a connection that a test can cut.</summary>
public sealed class CutOffLeases(CutOff cut)
{
    /// <summary>How many trials each question for the next ones asked for.</summary>
    public ConcurrentQueue<int> AskedFor { get; } = new();

    /// <summary>Whether the first trials that are claimed cut the connection.</summary>
    public bool IsCutByAClaim { get; init; }

    /// <summary>Puts the cut between the worker and its store.</summary>
    public void Wrap(IServiceCollection services) =>
        services.AddSingleton<ILeaseStore>(provider => new Leases(this, cut, new LeaseStore(
            provider.GetRequiredService<StoreDatabase>(), provider.GetRequiredService<OrchestratorMeter>())));

    private sealed class Leases(CutOffLeases owner, CutOff cut, LeaseStore leases) : ILeaseStore
    {
        public Task<ClaimedTrial?> ClaimAsync(TrialId trial, string workerId, TimeSpan leaseFor, CancellationToken stop) =>
            cut.ThroughAsync(() => leases.ClaimAsync(trial, workerId, leaseFor, stop));

        public async Task<IReadOnlyList<ClaimedTrial>> ClaimNextAsync(
            string workerId, string deviceClass, int count, TimeSpan leaseFor, CancellationToken stop)
        {
            owner.AskedFor.Enqueue(count);
            var claimed = await cut.ThroughAsync(() => leases.ClaimNextAsync(workerId, deviceClass, count, leaseFor, stop));
            if (owner.IsCutByAClaim && claimed.Count > 0) cut.IsCut = true;
            return claimed;
        }

        public Task<bool> StartAsync(Fence fence, CancellationToken stop) => cut.ThroughAsync(() => leases.StartAsync(fence, stop));

        public Task<RenewAnswer> RenewAsync(Fence fence, TimeSpan leaseFor, TrialProgress progress, CancellationToken stop) =>
            cut.ThroughAsync(() => leases.RenewAsync(fence, leaseFor, progress, stop));

        public Task<WriteAnswer> ReleaseAsync(Fence fence, string reason, CancellationToken stop) =>
            cut.ThroughAsync(() => leases.ReleaseAsync(fence, reason, stop));

        public Task<WriteAnswer> FinishAsync(Fence fence, TrialResult result, CancellationToken stop) =>
            cut.ThroughAsync(() => leases.FinishAsync(fence, result, stop));

        public Task<WriteAnswer> FailAsync(Fence fence, Failure failure, RetryPolicy policy, CancellationToken stop) =>
            cut.ThroughAsync(() => leases.FailAsync(fence, failure, policy, stop));

        public Task<WriteAnswer> CancelAsync(Fence fence, CancellationToken stop) => cut.ThroughAsync(() => leases.CancelAsync(fence, stop));

        public Task<IReadOnlyList<ReapedTrial>> ReapAsync(int limit, CancellationToken stop) => cut.ThroughAsync(() => leases.ReapAsync(limit, stop));

        public Task<IReadOnlyList<ReapedTrial>> ReapWorkerAsync(string workerId, CancellationToken stop) =>
            cut.ThroughAsync(() => leases.ReapWorkerAsync(workerId, stop));
    }
}
