using MassTransit;
using Orchestrator.Telemetry;
using Orchestrator.Worker.Agent.Attempts;
using Orchestrator.Worker.Agent.Slots;

namespace Orchestrator.Worker.Agent;

/// <summary>Shows the worker's slots, how fast it trains, and whether it hears offers.</summary>
internal sealed class WorkerMeasures(SlotPool slots, RunningAttempts running, IBusControl bus) : IMeasured
{
    public void Observe(OrchestratorMeter meter)
    {
        meter.ObserveSlots(() => (slots.Busy, slots.Count));
        meter.ObserveBroker(() => bus.CheckHealth().Status == BusHealthStatus.Healthy);
        meter.ObserveSpeed(() => running.ImagesPerSecond);
    }
}
