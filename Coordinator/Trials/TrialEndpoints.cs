using Microsoft.AspNetCore.Routing;
using Orchestrator.Coordinator.Trials.Retry;
using Orchestrator.Coordinator.Trials.Show;

namespace Orchestrator.Coordinator.Trials;

/// <summary>What the API does with trials. <c>{trial}</c> is an id or its first digits.</summary>
internal static class TrialEndpoints
{
    public static void MapTrials(this RouteGroupBuilder trials)
    {
        trials.MapShowTrial();
        trials.MapRetryTrial();
    }
}
