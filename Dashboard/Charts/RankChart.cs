using Orchestrator.Results.Ranking;

namespace Orchestrator.Dashboard.Charts;

/// <summary>A critical-difference diagram, as the script (wwwroot/js/charts/ranks.js) reads it.</summary>
/// <param name="Treatments">The treatments, the best average rank first.</param>
/// <param name="Blocks">What they were ranked on.</param>
/// <param name="CriticalDifference">Average ranks that differ by less are not shown to differ; null where it does not exist.</param>
/// <param name="Cliques">Treatments that are joined by a bar.</param>
/// <param name="Empty">Said instead of the diagram while there is nothing to rank.</param>
public sealed record RankChart(
    IReadOnlyList<RankLine> Treatments, IReadOnlyList<string> Blocks, double? CriticalDifference, IReadOnlyList<RankClique> Cliques, string Empty)
{
    /// <summary>The diagram of a report.</summary>
    public static RankChart Of(RankReport report) => new(
        [.. report.Treatments.Select(treatment => new RankLine(treatment.Name, treatment.AverageRank, treatment.Ranks))],
        report.Blocks, report.CriticalDifference, report.Cliques, "Ranks need two choices of module and placement with a result on the same backbone and data set.");
}
