using Orchestrator.Telemetry;

namespace Orchestrator.Coordinator.Broker;

/// <summary>Shows whether the broker answers and how much waits in its queues.</summary>
internal sealed class QueueMeasures(QueueDepths depths) : IMeasured
{
    public void Observe(OrchestratorMeter meter)
    {
        meter.ObserveBroker(() => depths.Last.IsConnected);
        meter.ObserveQueues(() => depths.Last.Waiting);
    }
}
