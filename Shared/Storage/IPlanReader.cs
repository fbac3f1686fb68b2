using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>What the store already knows about trials that a plan would need.</summary>
public interface IPlanReader
{
    /// <summary>The state of each of the trials that exists; the others are absent.</summary>
    Task<IReadOnlyDictionary<TrialId, TrialState>> ReadStatesAsync(IReadOnlyCollection<TrialId> trials, CancellationToken stop);

    /// <summary>Training speeds of finished trials, one row per device, backbone, data set, module, placement and precision.</summary>
    Task<IReadOnlyList<RecordedSpeed>> ReadSpeedsAsync(CancellationToken stop);
}
