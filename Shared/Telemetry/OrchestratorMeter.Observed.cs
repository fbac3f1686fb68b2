using System.Diagnostics.Metrics;

namespace Orchestrator.Telemetry;

/// <content>What is not counted but looked at when somebody asks. Each is made once, by the part that knows.</content>
public sealed partial class OrchestratorMeter
{
    /// <summary>Lets it be seen whether messages get through.</summary>
    /// <param name="isConnected">Whether they do.</param>
    public void ObserveBroker(Func<bool> isConnected) => _meter.CreateObservableGauge(
        "orchestrator.broker.connected", () => isConnected() ? 1 : 0, unit: null, "1 while this process is connected to the broker, 0 otherwise.");

    /// <summary>Lets it be seen how much waits in the broker's queues.</summary>
    /// <param name="waiting">Messages by queue.</param>
    public void ObserveQueues(Func<IReadOnlyDictionary<string, uint>> waiting) => _meter.CreateObservableGauge(
        "orchestrator.broker.messages",
        () => waiting().Select(queue => new Measurement<long>(queue.Value, new KeyValuePair<string, object?>(Tags.Queue, queue.Key))),
        "{message}",
        "Messages that wait in a queue of the broker, as of the last look of this process.");

    /// <summary>Lets it be seen how long the database was out of reach.</summary>
    /// <param name="outage">For how long in all, the outage that lasts included.</param>
    public void ObserveDatabase(Func<TimeSpan> outage) => _meter.CreateObservableCounter(
        "orchestrator.database.outage", () => outage().TotalSeconds, "s", "How long this process could not reach the database.");

    /// <summary>Lets a worker's slots be seen.</summary>
    /// <param name="slots">Slots that train, and slots that there are.</param>
    public void ObserveSlots(Func<(int Busy, int All)> slots) => _meter.CreateObservableGauge(
        "orchestrator.slots",
        () =>
        {
            var (busy, all) = slots();
            return (Measurement<int>[])[Tags.Of(busy, Tags.State, Tags.Busy), Tags.Of(Math.Max(0, all - busy), Tags.State, Tags.Free)];
        },
        "{slot}",
        "Slots of this worker by state: busy or free.");

    /// <summary>Lets the speed of a worker's trainings be seen.</summary>
    /// <param name="speed">Images per second, over all of them.</param>
    public void ObserveSpeed(Func<double> speed) => _meter.CreateObservableGauge(
        "orchestrator.training.speed", speed, "{image}/s", "Images per second of all trainings on this worker.");

    /// <summary>Lets it be seen what is true of all processes together.</summary>
    /// <param name="latest">The newest look; null before the first.</param>
    public void ObserveFleet(Func<FleetLook?> latest) => FleetInstruments.Create(_meter, latest);
}
