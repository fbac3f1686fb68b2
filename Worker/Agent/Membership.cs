using System.Collections.Concurrent;
using MassTransit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Telemetry.Prometheus;
using Orchestrator.Worker.Agent.Devices;
using Orchestrator.Worker.Agent.Slots;

namespace Orchestrator.Worker.Agent;

/// <summary>The worker's row in the store: made when it starts, kept fresh while it lives, with what is asked of it in return.</summary>
public sealed partial class Membership(
    IWorkerStore workers, WorkerIdentity identity, SlotPool slots, IBusControl bus, WorkerDeparture departure, MetricCollector metrics, GpuWatch gpus,
    IOptions<WorkerAgentOptions> options, TimeProvider time, ILogger<Membership> logger)
{
    private readonly StoreRetry _retry = new(StoreOutage.Is, time, logger);
    private readonly Bell _now = new(time);
    private readonly ConcurrentDictionary<string, string> _broken = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.Ordinal);
    private WorkerRegistration? _registration;
    private WorkerOrder _obeyed;

    /// <summary>Registers the worker; waits while the database is out of reach.</summary>
    public async Task JoinAsync(IReadOnlyList<CheckedDevice> devices, CancellationToken stop)
    {
        _registration = identity.Describe(devices);
        foreach (var device in devices.Where(device => device.Unusable is not null))
            _broken[device.Device.Name] = device.Unusable!;
        await _retry.RunAsync("Registration of this worker", () => RegisterAsync(_registration, stop), atMost: null, stop);
        LogRegistered(identity.Id, _registration.Slots);
    }

    /// <summary>Tells the store, with the next heartbeat, which is then at once, that a device trains no more.</summary>
    public void TellBroken(string device, string because)
    {
        _broken[device] = because;
        _now.Ring();
    }

    /// <summary>Says that the worker is alive until it stops, and does what it is asked to.</summary>
    public async Task BeatAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await _now.WaitAsync(options.Value.BeatEvery, stop);
            try
            {
                Obey(await BeatOnceAsync());
            }
            catch (Exception failure) when (StoreOutage.Is(failure))
            {
                LogNotSeen(identity.Id, failure.Message);
            }
        }
    }

    /// <summary>Says that the worker left. The store finds out by itself when it cannot be told.</summary>
    public async Task LeaveAsync()
    {
        try
        {
            await workers.LeaveAsync(identity.Id, CancellationToken.None);
            LogLeft(identity.Id);
        }
        catch (Exception failure) when (StoreOutage.Is(failure))
        {
            LogNotSeen(identity.Id, failure.Message);
        }
    }

    private async Task<bool> RegisterAsync(WorkerRegistration registration, CancellationToken stop)
    {
        await workers.RegisterAsync(registration, stop);
        _told.Clear();
        await TellBrokenAsync(stop);
        return true;
    }

    private async Task<WorkerOrder> BeatOnceAsync()
    {
        var isConnected = bus.CheckHealth().Status == BusHealthStatus.Healthy;
        var beat = new WorkerBeat(slots.Busy, isConnected) { Totals = metrics.ReadTotals(), Devices = gpus.TakeNew() };
        var order = await workers.BeatAsync(identity.Id, beat, CancellationToken.None);
        // A row that is gone was cleaned away, or belongs to a database that was restored.
        if (order is null) await RegisterAsync(_registration!, CancellationToken.None);
        await TellBrokenAsync(CancellationToken.None);
        return order ?? WorkerOrder.None;
    }

    private async Task TellBrokenAsync(CancellationToken stop)
    {
        foreach (var (device, because) in _broken.Where(pair => !_told.ContainsKey(pair.Key)))
        {
            await workers.ExcludeAsync(identity.Id, device, because, stop);
            _told[device] = true;
        }
    }

    private void Obey(WorkerOrder order)
    {
        if (order <= _obeyed) return;
        _obeyed = order;
        LogAsked(identity.Id, order);
        if (order == WorkerOrder.DrainNow) departure.Leave();
        else _ = FinishThenLeaveAsync();
    }

    private async Task FinishThenLeaveAsync()
    {
        await slots.CloseAsync();
        departure.Leave();
    }

    [LoggerMessage(EventId = 340, Level = LogLevel.Information, Message = "Worker {WorkerId} is here with {Slots} slots.")]
    private partial void LogRegistered(string workerId, int slots);

    [LoggerMessage(EventId = 341, Level = LogLevel.Information, Message = "Worker {WorkerId} left.")]
    private partial void LogLeft(string workerId);

    [LoggerMessage(EventId = 342, Level = LogLevel.Warning, Message = "Worker {WorkerId} could not reach the database to say how it is. {Failure}")]
    private partial void LogNotSeen(string workerId, string failure);

    [LoggerMessage(EventId = 344, Level = LogLevel.Information, Message = "Worker {WorkerId} is asked to leave: {Order}.")]
    private partial void LogAsked(string workerId, WorkerOrder order);
}
