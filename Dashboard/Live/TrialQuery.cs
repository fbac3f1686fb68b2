using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Live;

/// <summary>One trial with its attempts, checkpoints and events.</summary>
/// <param name="Trial">The trial.</param>
public sealed record TrialQuery(TrialId Trial) : LiveQuery<TrialDetail>
{
    /// <inheritdoc/>
    public override Task<TrialDetail?> LoadAsync(StoreReads reads, TrialDetail? previous, CancellationToken stop) => reads.Trials.FindAsync(Trial, stop);
}
