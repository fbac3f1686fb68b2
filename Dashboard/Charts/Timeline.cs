using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Charts;

/// <summary>Attempts on the slots of workers over time, as its script (wwwroot/js/charts/timeline.js) reads it.</summary>
/// <param name="From">The beginning, UTC.</param>
/// <param name="To">The end, UTC.</param>
/// <param name="Lanes">A name for each slot, by worker.</param>
/// <param name="Bars">The attempts.</param>
public sealed record Timeline(DateTime From, DateTime To, IReadOnlyList<string> Lanes, IReadOnlyList<TimelineBar> Bars)
{
    /// <summary>
    /// Lays the attempts out. Which slot of its worker an attempt had is not recorded: it is drawn in the first that was free, so that as
    /// many lanes are used as attempts were under way at once.
    /// </summary>
    /// <param name="attempts">The attempts in the order of their start.</param>
    /// <param name="from">The beginning, UTC.</param>
    /// <param name="to">The end, UTC: now.</param>
    public static Timeline Of(IReadOnlyList<AttemptSpan> attempts, DateTime from, DateTime to)
    {
        var (lanes, bars) = (new List<string>(), new List<TimelineBar>());
        foreach (var worker in attempts.GroupBy(attempt => attempt.WorkerId).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var free = new List<DateTime>();
            var first = lanes.Count;
            foreach (var attempt in worker)
            {
                var lane = free.FindIndex(until => until <= attempt.StartedAt);
                if (lane < 0)
                {
                    lane = free.Count;
                    free.Add(default);
                    lanes.Add($"#{lane + 1} {worker.Key}");
                }

                free[lane] = attempt.EndedAt ?? DateTime.MaxValue;
                bars.Add(TimelineBar.Of(attempt, first + lane, to));
            }
        }

        return new Timeline(from, to, lanes, bars);
    }
}
