using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Testing;

/// <summary>The calls of the stores as most tests need them: with what does not matter there left out.</summary>
public static class StoreShortcuts
{
    /// <summary>Submits without owner, with priority 0.</summary>
    public static Task<SubmitAnswer> SubmitAsync(this ISweepStore sweeps, SweepPlan plan, CancellationToken stop) =>
        sweeps.SubmitAsync(plan, SubmitOptions.Default, stop);

    /// <summary>Claims one trial at most.</summary>
    public static async Task<ClaimedTrial?> ClaimNextAsync(
        this ILeaseStore leases, string workerId, string deviceClass, TimeSpan leaseFor, CancellationToken stop) =>
        (await leases.ClaimNextAsync(workerId, deviceClass, count: 1, leaseFor, stop)).SingleOrDefault();

    /// <summary>Fails without a word about memory.</summary>
    public static Task<WriteAnswer> FailAsync(
        this ILeaseStore leases, Fence fence, FailureCause cause, string message, RetryPolicy policy, CancellationToken stop) =>
        leases.FailAsync(fence, new Failure(cause, message), policy, stop);

    /// <summary>Registers a worker that names no devices.</summary>
    public static Task RegisterAsync(this IWorkerStore workers, string workerId, CancellationToken stop) =>
        workers.RegisterAsync(new WorkerRegistration(workerId, "host", 1, DeviceClass.Cpu, "a processor", 1, "0.1.0"), stop);
}
