using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Scheduling;
using Orchestrator.Storage;
using Orchestrator.Storage.Fleet;
using Orchestrator.Storage.Mappings;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Metrics;

/// <summary>
/// Counts trials, sweeps, workers and devices for <c>/metrics</c>, at its own pace: however often somebody asks, the store is asked no more
/// often, and counting never takes more than a fiftieth of the time.
/// </summary>
public sealed class CountFleet(IFleetReader fleet, IOptions<MetricsOptions> options, TimeProvider time) : IDuty, IMeasured
{
    private const int AtMostAFiftieth = 50;

    // Longer than a coordinator may be without its database and still count what a worker did last.
    private static readonly TimeSpan Recently = TimeSpan.FromMinutes(10);

    private readonly FleetTotals _totals = new();
    private volatile FleetLook? _last;
    private long _lookedAt;

    /// <inheritdoc/>
    public TimeSpan Every => options.Value.CountEvery;

    /// <inheritdoc/>
    public void Observe(OrchestratorMeter meter)
    {
        ArgumentNullException.ThrowIfNull(meter);
        meter.ObserveFleet(() => _last);
    }

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken stop) =>
        _last is { } last && time.GetElapsedTime(_lookedAt) < last.Took * AtMostAFiftieth ? Task.CompletedTask : LookAsync(stop);

    /// <summary>Counts, however long ago it did.</summary>
    internal async Task LookAsync(CancellationToken stop)
    {
        var began = time.GetTimestamp();
        var rows = await fleet.CountAsync(WorkerSummary.SilentAfter, Recently, stop);
        _lookedAt = time.GetTimestamp();
        _last = Look(rows, time.GetElapsedTime(began, _lookedAt));
    }

    private FleetLook Look(FleetRows rows, TimeSpan took)
    {
        var here = rows.Workers.Where(worker => worker.State is not (FleetWorker.Left or FleetWorker.Silent)).ToList();
        return new FleetLook
        {
            Trials = Enum.GetValues<TrialState>().ToDictionary(state => StoredName.Of(state), state => rows.Trials.GetValueOrDefault(state)),
            Due = rows.Due,
            OldestDueFor = rows.OldestDueFor,
            Sweeps = new Dictionary<string, long> { ["active"] = rows.ActiveSweeps, ["paused"] = rows.PausedSweeps },
            Workers = ((string[])["active", "draining", "excluded", FleetWorker.Silent]).ToDictionary(
                state => state, state => (long)rows.Workers.Count(worker => worker.State == state)),
            ConnectedWorkers = here.Count(worker => worker.BrokerConnected),
            Classes =
            [
                .. here.GroupBy(worker => worker.DeviceClass, StringComparer.Ordinal).Select(alike => new FleetLook.ClassLook(
                    alike.Key, alike.Sum(worker => worker.BusySlots), alike.Sum(worker => worker.Slots), alike.Sum(worker => worker.ImagesPerSecond))),
            ],
            Devices = rows.Devices,
            Totals = _totals.Add(rows.Workers),
            Took = took,
        };
    }
}
