using System.Diagnostics.Metrics;

namespace Orchestrator.Telemetry;

/// <summary>
/// The instruments of <see cref="FleetLook"/>. Every coordinator shows the same numbers, read from the one database: over several coordinators
/// they are not to be added up, which is why all of them, and only they, have names that begin with <c>orchestrator.fleet</c>.
/// </summary>
internal static class FleetInstruments
{
    /// <summary>Makes them.</summary>
    public static void Create(Meter meter, Func<FleetLook?> latest)
    {
        Counts(meter, latest);
        Devices(meter, latest);
        foreach (var total in WorkerTotals.All)
        {
            meter.CreateObservableCounter(
                total.Name, () => Measure(latest, look => Totals(look, total.Source)), total.Unit, total.Description);
        }
    }

    private static void Counts(Meter meter, Func<FleetLook?> latest)
    {
        meter.CreateObservableGauge(
            "orchestrator.fleet.trials", () => Measure(latest, look => ByState(look.Trials)), "{trial}", "Trials by state.");
        meter.CreateObservableGauge(
            "orchestrator.fleet.queue.due", () => Measure<long>(latest, look => [new Measurement<long>(look.Due)]), "{trial}",
            "Queued trials that a worker could claim now: their sweep is not paused and no retry waits for its delay.");
        meter.CreateObservableGauge(
            "orchestrator.fleet.queue.age", () => Measure<double>(latest, look => [new Measurement<double>(look.OldestDueFor.TotalSeconds)]), "s",
            "How long the oldest of those trials has waited, since it was submitted or its last attempt ended; 0 when none waits.");
        meter.CreateObservableGauge(
            "orchestrator.fleet.sweeps", () => Measure(latest, look => ByState(look.Sweeps)), "{sweep}",
            "Sweeps that are not at their end, by state: active or paused.");
        meter.CreateObservableGauge(
            "orchestrator.fleet.workers", () => Measure(latest, look => ByState(look.Workers)), "{worker}",
            "Workers that did not leave, by state: active, draining, excluded, or silent when they were not heard of for 90 s.");
        meter.CreateObservableGauge(
            "orchestrator.fleet.workers.connected", () => Measure<long>(latest, look => [new Measurement<long>(look.ConnectedWorkers)]), "{worker}",
            "Workers that are connected to the broker, of those that are not silent.");
        meter.CreateObservableGauge(
            "orchestrator.fleet.slots", () => Measure(latest, look => look.Classes.SelectMany(Slots)), "{slot}",
            "Slots by class of devices and state: busy or free.");
        meter.CreateObservableGauge(
            "orchestrator.fleet.speed",
            () => Measure(latest, look => look.Classes.Select(one => Tags.Of(one.ImagesPerSecond, Tags.DeviceClass, one.DeviceClass))),
            "{image}/s", "Images per second of all trainings, by class of devices.");
        meter.CreateObservableGauge(
            "orchestrator.fleet.look.duration", () => Measure<double>(latest, look => [new Measurement<double>(look.Took.TotalSeconds)]), "s",
            "How long this coordinator's last look at the database for these numbers took.");
    }

    private static void Devices(Meter meter, Func<FleetLook?> latest)
    {
        meter.CreateObservableGauge(
            "orchestrator.fleet.device.utilization", () => Measure(latest, look => Readings(look, reading => reading.Utilization)), "1",
            "The share of the last moments in which a GPU computed, by host and device.");
        meter.CreateObservableGauge(
            "orchestrator.fleet.device.memory", () => Measure(latest, look => Readings(look, reading => reading.MemoryUsedBytes)), "By",
            "Memory in use of a GPU, by host and device.");
        meter.CreateObservableGauge(
            "orchestrator.fleet.device.temperature", () => Measure(latest, look => Readings(look, reading => reading.TemperatureCelsius)), "Cel",
            "Temperature of a GPU, by host and device.");
    }

    private static IEnumerable<Measurement<T>> Measure<T>(Func<FleetLook?> latest, Func<FleetLook, IEnumerable<Measurement<T>>> read)
        where T : struct => latest() is { } look ? read(look) : [];

    private static IEnumerable<Measurement<long>> ByState(IReadOnlyDictionary<string, long> counts) =>
        counts.Select(count => Tags.Of(count.Value, Tags.State, count.Key));

    private static IEnumerable<Measurement<long>> Slots(FleetLook.ClassLook look)
    {
        yield return SlotsIn(look, Tags.Busy, look.Busy);
        yield return SlotsIn(look, Tags.Free, Math.Max(0, look.Slots - look.Busy));
    }

    private static Measurement<long> SlotsIn(FleetLook.ClassLook look, string state, long slots) =>
        new(slots, Tags.Word(Tags.DeviceClass, look.DeviceClass), Tags.Word(Tags.State, state));

    private static IEnumerable<Measurement<double>> Readings(FleetLook look, Func<DeviceReading, double?> value) =>
        from device in look.Devices
        let known = value(device.Reading)
        where known is not null
        select new Measurement<double>(known.Value, Tags.Word(Tags.Host, device.Host), Tags.Word(Tags.Device, device.Device));

    private static IEnumerable<Measurement<double>> Totals(FleetLook look, string source) =>
        from total in look.Totals
        where WorkerTotals.SourceOf(total.Key) == source
        select new Measurement<double>(total.Value, WorkerTotals.TagsOf(total.Key));
}
