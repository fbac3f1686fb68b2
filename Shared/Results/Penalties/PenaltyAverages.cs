using Orchestrator.Statistics;

namespace Orchestrator.Results.Penalties;

/// <summary>Averages penalty curves over backbones and data sets.</summary>
internal static class PenaltyAverages
{
    public static IReadOnlyList<PenaltyAverage> Of(IReadOnlyList<PenaltyCurve> curves) =>
        [.. curves.GroupBy(curve => CellFactors.KeyOf(Subject(curve))).Select(same => Of([.. same]))];

    private static IEnumerable<KeyValuePair<string, string>> Subject(PenaltyCurve curve) =>
        curve.Levels.Where(level => !CellFactors.Blocks.Contains(level.Key));

    // Only curves that have every λ: an average whose blocks change along the axis would show the change of blocks.
    private static PenaltyAverage Of(List<PenaltyCurve> curves)
    {
        var penalties = curves.SelectMany(curve => curve.Points).Select(point => point.Penalty).Distinct().Order().ToList();
        var complete = curves.FindAll(curve => curve.Points.Count == penalties.Count);
        var points = penalties.Select((penalty, index) => PointOf(penalty, complete.ConvertAll(curve => curve.Points[index])));
        return new PenaltyAverage(
            [.. Subject(curves[0])],
            [.. complete.Select(curve => CellFactors.NameOf(curve.Levels.Where(level => CellFactors.Blocks.Contains(level.Key))))],
            complete.Count == 0 ? [] : [.. points]);
    }

    private static PenaltyAveragePoint PointOf(double penalty, List<PenaltyPoint> points)
    {
        var shares = points.Select(point => point.ScaleFactors.FirstOrDefault(share => share.Below.Equals(PenaltyReport.NearZero))?.Share)
            .OfType<ReplicateSummary>().ToList();
        return new PenaltyAveragePoint(
            penalty,
            points.Average(point => point.Metric.Mean),
            StratifiedMean.ConfidenceOf([.. points.Select(point => point.Metric)]),
            shares.Count == points.Count ? shares.Average(share => share.Mean) : null,
            shares.Count == points.Count ? StratifiedMean.ConfidenceOf(shares) : null);
    }
}
