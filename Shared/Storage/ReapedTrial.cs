using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>A trial taken back from a silent worker.</summary>
/// <param name="Fence">The lease that ended.</param>
/// <param name="WorkerId">Who held it.</param>
/// <param name="State">Where the trial is now: queued, cancelled when a cancel was waiting, or failed when it was lost too often.</param>
public sealed record ReapedTrial(Fence Fence, string WorkerId, TrialState State);
