using Microsoft.Extensions.Options;
using Orchestrator.Results;
using Orchestrator.Storage;
using Orchestrator.Storage.Mappings;
using Orchestrator.Storage.Notifications;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Notifications.Watch;

/// <summary>Writes what is told about a sweep.</summary>
public sealed class NoticeWriter(
    ISweepStore sweeps, ITrialReader trials, StallReasons stalls, IOptions<NotificationOptions> options, TimeProvider time)
{
    private const int LongestText = 300;
    private const int MostFailures = 5;
    private const int MostFactors = 30;

    /// <summary>The notice; null when there is nothing to tell after all: the sweep is gone, or only waits for its turn.</summary>
    public async Task<SweepNotice?> WriteAsync(SweepNews news, CancellationToken stop)
    {
        if (await sweeps.FindAsync(news.SweepId, stop) is not { } sweep) return null;
        var isStalled = news.Kind == NotificationKinds.Stalled;
        var reason = isStalled ? await stalls.FindAsync(news.SweepId, stop) : null;
        if (isStalled && reason is null) return null;

        var rows = await trials.ListAsync(news.SweepId, stop);
        return new SweepNotice
        {
            Event = news.Kind,
            At = time.GetUtcNow().UtcDateTime,
            Text = TextOf(news, sweep.Summary),
            Sweep = new NoticeSweep(news.SweepId, Cut(sweep.Summary.Name), Cut(sweep.Summary.Owner), LinkTo(news.SweepId)),
            Trials = CountsOf(sweep.Summary),
            Best = BestOf(Leaderboard.Build(sweep, rows)),
            Failures = FailuresOf(rows),
            Reason = reason,
            Since = isStalled ? news.ProgressedAt : null,
        };
    }

    private static string TextOf(SweepNews news, SweepSummary sweep)
    {
        var name = Cut(sweep.Name);
        return news.Kind switch
        {
            NotificationKinds.Ended when sweep.CancelledAt is not null =>
                $"The sweep {name} was cancelled; {sweep.Count(TrialState.Succeeded)} of its {sweep.Total} trials have a result.",
            NotificationKinds.Ended => $"The sweep {name} has ended: {sweep.Count(TrialState.Succeeded)} of its {sweep.Total} trials succeeded, {sweep.Count(TrialState.Failed)} failed.",
            NotificationKinds.Failing => $"{sweep.Count(TrialState.Failed)} of the {sweep.Total} trials of the sweep {name} have failed; the others go on.",
            _ => $"The sweep {name} stands still: nothing has progressed since {news.ProgressedAt:yyyy-MM-dd HH:mm} UTC.",
        };
    }

    private static Dictionary<string, int> CountsOf(SweepSummary sweep)
    {
        var counts = Enum.GetValues<TrialState>().ToDictionary(StoredName.Of, sweep.Count);
        counts.Add("total", sweep.Total);
        return counts;
    }

    private static NoticeBest? BestOf(Leaderboard board) => board.Rows is [{ Metric: { } metric } best, ..]
        ? new NoticeBest(
            best.Cell.Index,
            best.Cell.Factors.Take(MostFactors).ToDictionary(factor => Cut(factor.Key), factor => Cut(factor.Value)),
            board.Objective.Metric, metric.Mean, metric.StandardDeviation, metric.N)
        : null;

    private static List<NoticeFailure>? FailuresOf(IReadOnlyList<TrialRow> rows)
    {
        var failed = rows.Where(row => row.State == TrialState.Failed).OrderByDescending(row => row.EndedAt).Take(MostFailures).ToList();
        return failed.Count == 0
            ? null
            : failed.ConvertAll(row => new NoticeFailure(row.Trial.ToString(), row.FailureCause is { } cause ? StoredName.Of(cause) : "", Cut(row.FailureMessage ?? "")));
    }

    private string? LinkTo(string sweepId) =>
        options.Value.DashboardUrl is { Length: > 0 } dashboard ? $"{dashboard.TrimEnd('/')}/sweeps/{Uri.EscapeDataString(sweepId)}" : null;

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
