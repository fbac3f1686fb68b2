using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>What every log line and span about an attempt carries: the ids by which all that was written about it is found.</summary>
internal static class AttemptScope
{
    /// <summary>The ids of an attempt.</summary>
    public static IReadOnlyDictionary<string, object> Of(ClaimedTrial claimed, string workerId)
    {
        var ids = new Dictionary<string, object>(Of(claimed.Fence)) { ["WorkerId"] = workerId };
        if (claimed.ForSweep is { } sweep) ids["SweepId"] = sweep;
        return ids;
    }

    private static Dictionary<string, object> Of(Fence fence) => new()
    {
        ["TrialId"] = fence.Trial.ToString(), ["Attempt"] = fence.Attempt, ["Fence"] = fence.Token,
    };
}
