using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage;
using Orchestrator.Storage.Relational;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Tests.Agent;

/// <summary>The real leases behind a connection that a test can cut.</summary>
public sealed class CutOffLeases
{
    private volatile bool _isCut;
    private int _refused;

    public bool IsCut
    {
        get => _isCut;
        set => _isCut = value;
    }

    /// <summary>Calls that failed because the connection was cut.</summary>
    public int Refused => Volatile.Read(ref _refused);

    /// <summary>Puts the cut between the worker and its store.</summary>
    public void Wrap(IServiceCollection services) =>
        services.AddSingleton<ILeaseStore>(provider => new Leases(this, new LeaseStore(provider.GetRequiredService<StoreDatabase>())));

    private T Through<T>(Func<T> call)
    {
        if (!IsCut) return call();
        Interlocked.Increment(ref _refused);
        throw new OutOfReachException();
    }

    private sealed class OutOfReachException() : DbException("The database is out of reach.");

    private sealed class Leases(CutOffLeases cut, LeaseStore leases) : ILeaseStore
    {
        public Task<ClaimedTrial?> ClaimAsync(TrialId trial, string workerId, TimeSpan leaseFor, CancellationToken stop) =>
            cut.Through(() => leases.ClaimAsync(trial, workerId, leaseFor, stop));

        public Task<IReadOnlyList<ClaimedTrial>> ClaimNextAsync(
            string workerId, string deviceClass, int count, TimeSpan leaseFor, CancellationToken stop) =>
            cut.Through(() => leases.ClaimNextAsync(workerId, deviceClass, count, leaseFor, stop));

        public Task<bool> StartAsync(Fence fence, CancellationToken stop) => cut.Through(() => leases.StartAsync(fence, stop));

        public Task<RenewAnswer> RenewAsync(Fence fence, TimeSpan leaseFor, TrialProgress progress, CancellationToken stop) =>
            cut.Through(() => leases.RenewAsync(fence, leaseFor, progress, stop));

        public Task<WriteAnswer> ReleaseAsync(Fence fence, string reason, CancellationToken stop) =>
            cut.Through(() => leases.ReleaseAsync(fence, reason, stop));

        public Task<WriteAnswer> FinishAsync(Fence fence, TrialResult result, CancellationToken stop) =>
            cut.Through(() => leases.FinishAsync(fence, result, stop));

        public Task<WriteAnswer> FailAsync(Fence fence, Failure failure, RetryPolicy policy, CancellationToken stop) =>
            cut.Through(() => leases.FailAsync(fence, failure, policy, stop));

        public Task<WriteAnswer> CancelAsync(Fence fence, CancellationToken stop) => cut.Through(() => leases.CancelAsync(fence, stop));

        public Task<IReadOnlyList<ReapedTrial>> ReapAsync(int limit, CancellationToken stop) => cut.Through(() => leases.ReapAsync(limit, stop));

        public Task<IReadOnlyList<ReapedTrial>> ReapWorkerAsync(string workerId, CancellationToken stop) =>
            cut.Through(() => leases.ReapWorkerAsync(workerId, stop));
    }
}
