using System.Globalization;
using System.Text;
using Orchestrator.Statistics;
using Orchestrator.Storage;

namespace Orchestrator.Results.Export;

/// <summary>What the penalty λ did: the share of the module's own scale factors near zero, for each cell that has any.</summary>
public static class ScaleFactorTable
{
    private const string Prefix = "gamma_near_zero_";

    /// <summary>The section as Markdown; empty when no cell has scale factors.</summary>
    /// <param name="sweep">The sweep.</param>
    /// <param name="trials">All its trials.</param>
    public static string Write(SweepDetail sweep, IReadOnlyList<TrialRow> trials)
    {
        var results = trials.Where(trial => trial.Result is not null).ToLookup(trial => trial.Cell, trial => trial.Result!.Measurements);
        var names = results.SelectMany(cell => cell).SelectMany(measured => measured.Keys).Where(IsShare).Distinct().OrderBy(Bound).ToList();
        if (names.Count == 0) return "";

        var factors = sweep.Cells.SelectMany(cell => cell.Factors).Select(factor => factor.Key).Distinct().ToList();
        var section = new StringBuilder("\n## Scale factors near zero\n\n");
        section.Append("Share of the scale factors γ of the module's own batch norms with |γ| below a bound, in percent, mean ± sample sd over seeds.\n\n");
        MarkdownTable.Head(section, [.. factors, .. names.Select(name => $"below {name[Prefix.Length..]}")]);
        foreach (var cell in sweep.Cells.Where(cell => results[cell.Index].Any(measured => measured.Keys.Any(IsShare))))
        {
            var levels = factors.Select(factor => cell.Factors.FirstOrDefault(pair => pair.Key == factor).Value ?? "–");
            MarkdownTable.Row(section, [.. levels, .. names.Select(name => Share(results[cell.Index], name))]);
        }

        return section.ToString();
    }

    private static double Bound(string name) => double.Parse(name[Prefix.Length..], CultureInfo.InvariantCulture);

    private static bool IsShare(string name) => name.StartsWith(Prefix, StringComparison.Ordinal);

    private static string Share(IEnumerable<SortedDictionary<string, double>> measurements, string name)
    {
        var shares = measurements.Where(measured => measured.ContainsKey(name)).Select(measured => 100 * measured[name]).ToList();
        if (shares.Count == 0) return "–";
        var summary = ReplicateSummary.Of(shares);
        var spread = summary.StandardDeviation is { } deviation ? $" ± {deviation.ToString("0.0", CultureInfo.InvariantCulture)}" : "";
        return summary.Mean.ToString("0.0", CultureInfo.InvariantCulture) + spread;
    }
}
