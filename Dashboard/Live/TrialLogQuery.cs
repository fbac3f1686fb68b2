using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Live;

/// <summary>The end of a trial's log, or of its lines that contain a text. Only lines that are new since the last read are read.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Find">The text, in any case; empty for all lines.</param>
public sealed record TrialLogQuery(TrialId Trial, string Find = "") : LiveQuery<TrialLog>
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
            var more = await reads.Trials.ReadLogAsync(Trial, log.Through, ReadAtOnce, stop);
            if (more.Count == 0) return log;
            List<LoggedLine> found = [.. log.Lines, .. more.Where(IsFound)];
            log = new TrialLog(
                [.. found.TakeLast(Kept)], log.Omitted + Math.Max(0, found.Count - Kept), log.Searched + more.Count, more[^1].Position);
            if (more.Count < ReadAtOnce) return log;
        }
    }

    private bool IsFound(LoggedLine line) =>
        Find.Length == 0
        || line.Line.Text.Contains(Find, StringComparison.OrdinalIgnoreCase)
        || line.Line.Level.Equals(Find, StringComparison.OrdinalIgnoreCase);
}
