using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Live;

/// <summary>The end of a trial's log. Only lines that are new since the last read are read.</summary>
/// <param name="Trial">The trial.</param>
public sealed record TrialLogQuery(TrialId Trial) : LiveQuery<TrialLog>
{
    /// <summary>Lines that a page shows; the whole log is a download.</summary>
    public const int Kept = 500;

    private const int ReadAtOnce = 2_000;

    /// <inheritdoc/>
    public override async Task<TrialLog?> LoadAsync(StoreReads reads, TrialLog? previous, CancellationToken stop)
    {
        var log = previous ?? TrialLog.Empty;
        while (true)
        {
            var after = log.Lines.Count == 0 ? 0 : log.Lines[^1].Position;
            var more = await reads.Trials.ReadLogAsync(Trial, after, ReadAtOnce, stop);
            if (more.Count == 0) return log;
            var all = log.Lines.Count + more.Count;
            log = new TrialLog([.. log.Lines.Concat(more).TakeLast(Kept)], log.Omitted + Math.Max(0, all - Kept));
            if (more.Count < ReadAtOnce) return log;
        }
    }
}
