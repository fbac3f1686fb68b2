using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>Reading trials for pages, tables and exports.</summary>
public interface ITrialReader
{
    /// <summary>The sweep's trials in the order of cells, then seeds. Empty when there is no such sweep.</summary>
    Task<IReadOnlyList<TrialRow>> ListAsync(string sweepId, CancellationToken stop);

    /// <summary>One trial with its attempts, checkpoints and events, or null.</summary>
    Task<TrialDetail?> FindAsync(TrialId trial, CancellationToken stop);

    /// <summary>Trials whose id begins with these hexadecimal digits; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<TrialId>> ResolveAsync(string prefix, int limit, CancellationToken stop);

    /// <summary>The learning curves of trials, each in the order of epochs.</summary>
    Task<IReadOnlyDictionary<TrialId, IReadOnlyList<EpochMetrics>>> ReadCurvesAsync(IReadOnlyCollection<TrialId> trials, CancellationToken stop);

    /// <summary>Log lines of a trial after a position, oldest first; at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<LoggedLine>> ReadLogAsync(TrialId trial, long after, int limit, CancellationToken stop);
}
