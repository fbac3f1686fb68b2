using Orchestrator.Telemetry;

namespace Orchestrator.Storage.Relational;

/// <summary>Shows for how long the database could not be reached.</summary>
internal sealed class StoreMeasures(StoreDatabase database) : IMeasured
{
    public void Observe(OrchestratorMeter meter) => meter.ObserveDatabase(() => database.Reach.Outage);
}
