using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Orchestrator.Storage.Entities;
using Orchestrator.Storage.Mappings;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>Workers in a relational database.</summary>
public sealed class WorkerStore(StoreDatabase database) : IWorkerStore
{
    /// <inheritdoc/>
    public Task RegisterAsync(WorkerRegistration worker, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync(
                    "worker-register", ("worker", worker.WorkerId), ("host", worker.Host), ("process", worker.ProcessId),
                    ("device_class", worker.DeviceClass), ("device", worker.Device), ("slots", worker.Slots), ("version", worker.Version));
                foreach (var device in worker.Devices)
                {
                    await session.ExecuteAsync(
                        "worker-device", ("worker", worker.WorkerId), ("name", device.Name), ("device_class", device.DeviceClass),
                        ("model", device.Model), ("memory", device.MemoryBytes), ("capability", device.Capability), ("slots", device.Slots));
                }
            },
            stop);

    /// <inheritdoc/>
    public async Task<WorkerOrder?> BeatAsync(string workerId, WorkerBeat beat, CancellationToken stop)
    {
        var totals = beat.Totals is null ? null : JsonSerializer.Serialize(beat.Totals, OrchestratorJson.Compact);
        var orders = await database.RunAsync(
            "worker-beat", row => StoredName.Parse<WorkerOrder>(row.GetString(0)), stop,
            ("worker", workerId), ("busy", beat.BusySlots), ("broker", beat.BrokerConnected), ("totals", totals));
        if (beat.Devices is { Count: > 0 } readings) await database.WriteAsync(session => WriteReadingsAsync(session, workerId, readings), stop);
        return orders is [var order] ? order : null;
    }

    /// <inheritdoc/>
    public Task LeaveAsync(string workerId, CancellationToken stop) =>
        database.WriteAsync(session => (Task)session.ExecuteAsync("worker-leave", ("worker", workerId)), stop);

    /// <inheritdoc/>
    public Task<bool> DrainAsync(string workerId, bool finishTrials, CancellationToken stop) =>
        database.WriteAsync(async session => await session.ExecuteAsync("worker-drain", ("worker", workerId), ("finish", finishTrials)) == 1, stop);

    /// <inheritdoc/>
    public Task<bool> ExcludeAsync(string workerId, string? device, string reason, CancellationToken stop) =>
        database.WriteAsync(
            async session => device is null
                ? await session.ExecuteAsync("worker-exclude", ("worker", workerId), ("reason", reason)) == 1
                : await session.ExecuteAsync("device-exclude", ("worker", workerId), ("device", device), ("reason", reason)) == 1,
            stop);

    /// <inheritdoc/>
    public Task<bool> IncludeAsync(string workerId, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("devices-include", ("worker", workerId));
                return await session.ExecuteAsync("worker-include", ("worker", workerId)) == 1;
            },
            stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WorkerSummary>> ListAsync(CancellationToken stop)
    {
        await using var context = database.CreateContext();
        var workers = await context.Workers.OrderByDescending(worker => worker.LastSeenAt).ThenBy(worker => worker.Id).ToListAsync(stop);
        var devices = (await context.WorkerDevices.OrderBy(device => device.Name).ToListAsync(stop)).ToLookup(device => device.WorkerId, ToStatus);
        return [.. workers.Select(worker => Summarize(worker, [.. devices[worker.Id]]))];
    }

    private static async Task WriteReadingsAsync(StoreSession session, string workerId, IReadOnlyDictionary<string, DeviceReading> readings)
    {
        foreach (var (device, reading) in readings)
        {
            await session.ExecuteAsync(
                "device-reading", ("worker", workerId), ("name", device), ("utilization", reading.Utilization),
                ("memory_used", reading.MemoryUsedBytes), ("temperature", reading.TemperatureCelsius));
        }
    }

    private static WorkerDeviceStatus ToStatus(WorkerDeviceEntity device) => new(
        new WorkerDevice(device.Name, device.DeviceClass, device.Model, device.MemoryBytes, device.Capability, device.Slots),
        device.ExcludedAt,
        device.ExcludedReason)
    {
        Reading = device.ReadAt is null ? null : new DeviceReading(device.Utilization, device.MemoryUsedBytes, device.TemperatureCelsius),
        ReadAt = device.ReadAt,
    };

    private static WorkerSummary Summarize(WorkerEntity worker, IReadOnlyList<WorkerDeviceStatus> devices) => new(
        new WorkerRegistration(worker.Id, worker.Host, worker.ProcessId, worker.DeviceClass, worker.Device, worker.Slots, worker.Version)
        {
            Devices = [.. devices.Select(status => status.Device)],
        },
        worker.RegisteredAt,
        worker.LastSeenAt,
        worker.LeftAt,
        worker.BusySlots)
    {
        Devices = devices,
        BrokerConnected = worker.BrokerConnected,
        DrainRequestedAt = worker.DrainRequestedAt,
        ExcludedAt = worker.ExcludedAt,
        ExcludedReason = worker.ExcludedReason,
    };
}
