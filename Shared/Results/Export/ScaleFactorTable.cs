using System.Globalization;
using System.Text;
using Orchestrator.Statistics;
using Orchestrator.Sweeps;

namespace Orchestrator.Results.Export;

/// <summary>What the penalty λ did: the share of the module's own scale factors near zero, for each cell that has any.</summary>
internal static class ScaleFactorTable
{
    /// <summary>The section as Markdown; empty when no cell has scale factors.</summary>
    public static string Write(Leaderboard board)
    {
        var rows = board.Rows.Where(row => row.ScaleFactors.Count > 0).OrderBy(row => row.Cell.Index).ToList();
        if (rows.Count == 0) return "";
        var bounds = rows.SelectMany(row => row.ScaleFactors).Select(share => share.Below).Distinct().Order().ToList();
        var section = new StringBuilder("\n## Scale factors near zero\n\n");
        section.Append("Share of the scale factors γ of the module's own batch norms with |γ| below a bound, in percent, ")
            .Append("mean ± sample sd over seeds.\n\n");
        MarkdownTable.Head(section, [.. board.Factors, .. bounds.Select(bound => $"below {NumberText.Of(bound)}")]);
        foreach (var row in rows)
        {
            var levels = board.Factors.Select(factor => row.Cell.LevelOf(factor) ?? "–");
            var shares = bounds.Select(bound => row.ScaleFactors.FirstOrDefault(share => share.Below.Equals(bound))?.Share);
            MarkdownTable.Row(section, [.. levels, .. shares.Select(Share)]);
        }

        return section.ToString();
    }

    private static string Share(ReplicateSummary? share) => share is null ? "–"
        : Percent(share.Mean) + (share.StandardDeviation is { } deviation ? $" ± {Percent(deviation)}" : "");

    private static string Percent(double value) => (100 * value).ToString("0.0", CultureInfo.InvariantCulture);
}
