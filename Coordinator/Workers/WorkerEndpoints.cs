using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Workers.Connect;
using Orchestrator.Coordinator.Workers.Drain;
using Orchestrator.Coordinator.Workers.Exclude;
using Orchestrator.Coordinator.Workers.Include;
using Orchestrator.Coordinator.Workers.List;

namespace Orchestrator.Coordinator.Workers;

/// <summary>What the API does with workers. <c>{worker}</c> is an id, or the beginning of one that only one present worker has.</summary>
internal static class WorkerEndpoints
{
    public static void MapWorkers(this RouteGroupBuilder workers)
    {
        workers.MapListWorkers();
        workers.MapConnectWorker();
        workers.MapDrainWorker();
        workers.MapExcludeWorker();
        workers.MapIncludeWorker();
    }
}
