using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Sweeps.Cancel;
using Orchestrator.Coordinator.Sweeps.List;
using Orchestrator.Coordinator.Sweeps.Pause;
using Orchestrator.Coordinator.Sweeps.Prioritize;
using Orchestrator.Coordinator.Sweeps.Resume;
using Orchestrator.Coordinator.Sweeps.Retry;
using Orchestrator.Coordinator.Sweeps.Show;
using Orchestrator.Coordinator.Sweeps.Submit;

namespace Orchestrator.Coordinator.Sweeps;

/// <summary>What the API does with sweeps. <c>{sweep}</c> is an id, or a name that only one sweep has.</summary>
internal static class SweepEndpoints
{
    public static void MapSweeps(this RouteGroupBuilder sweeps)
    {
        sweeps.MapSubmitSweep();
        sweeps.MapListSweeps();
        sweeps.MapShowSweep();
        sweeps.MapCancelSweep();
        sweeps.MapPauseSweep();
        sweeps.MapResumeSweep();
        sweeps.MapPrioritizeSweep();
        sweeps.MapRetrySweep();
    }
}
