using Microsoft.EntityFrameworkCore;

namespace Orchestrator.Storage.Relational;

/// <summary>Workers in a relational database.</summary>
public sealed class WorkerStore(StoreDatabase database) : IWorkerStore
{
    /// <inheritdoc/>
    public Task RegisterAsync(WorkerRegistration worker, CancellationToken stop) =>
        database.WriteAsync(
            session => (Task)session.ExecuteAsync(
                "worker-register", ("worker", worker.WorkerId), ("host", worker.Host), ("process", worker.ProcessId),
                ("device_class", worker.DeviceClass), ("device", worker.Device), ("slots", worker.Slots), ("version", worker.Version)),
            stop);

    /// <inheritdoc/>
    public Task<bool> BeatAsync(string workerId, int busySlots, CancellationToken stop) =>
        database.WriteAsync(async session => await session.ExecuteAsync("worker-beat", ("worker", workerId), ("busy", busySlots)) == 1, stop);

    /// <inheritdoc/>
    public Task LeaveAsync(string workerId, CancellationToken stop) =>
        database.WriteAsync(session => (Task)session.ExecuteAsync("worker-leave", ("worker", workerId)), stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WorkerSummary>> ListAsync(CancellationToken stop)
    {
        await using var context = database.CreateContext();
        return await context.Workers
            .OrderByDescending(worker => worker.LastSeenAt).ThenBy(worker => worker.Id)
            .Select(worker => new WorkerSummary(
                new WorkerRegistration(
                    worker.Id, worker.Host, worker.ProcessId, worker.DeviceClass, worker.Device, worker.Slots, worker.Version),
                worker.RegisteredAt, worker.LastSeenAt, worker.LeftAt, worker.BusySlots))
            .ToListAsync(stop);
    }
}
