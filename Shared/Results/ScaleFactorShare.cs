using System.Globalization;
using Orchestrator.Statistics;
using Orchestrator.Trials;

namespace Orchestrator.Results;

/// <summary>γ sparsity: the share of the module's own scale factors that are nearly zero, over the seeds.</summary>
/// <param name="Below">What counts as nearly zero: |γ| below this.</param>
/// <param name="Share">The share, 0 to 1.</param>
public sealed record ScaleFactorShare(double Below, ReplicateSummary Share)
{
    private const string Prefix = "gamma_near_zero_";

    /// <summary>The shares that results measured, the smallest bound first; empty where the module has no scale factors.</summary>
    public static IReadOnlyList<ScaleFactorShare> Of(IEnumerable<TrialResult> results) =>
    [
        .. results.SelectMany(result => result.Measurements)
            .Where(measured => measured.Key.StartsWith(Prefix, StringComparison.Ordinal))
            .GroupBy(measured => measured.Key, measured => measured.Value)
            .Select(same => new ScaleFactorShare(BoundOf(same.Key), ReplicateSummary.Of([.. same])))
            .OrderBy(share => share.Below),
    ];

    private static double BoundOf(string measurement) => double.Parse(measurement[Prefix.Length..], CultureInfo.InvariantCulture);
}
