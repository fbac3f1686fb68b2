using Orchestrator.Statistics;

namespace Orchestrator.Shared.Tests.Statistics;

public sealed class ReplicateSummaryTests
{
    // Computed with scipy.stats.t.ppf(0.975, 2) = 4.302652729911275: half = 4.302652729911275 * 0.01 / sqrt(3).
    private const double HalfOfThree = 0.024841377118427843;

    // The last digits of a quotient and a root; the values are of order 1.
    private const double Rounding = 1e-12;

    [Fact]
    public void Summary_OfThreeSeeds_HasSampleDeviationAndTInterval()
    {
        var summary = ReplicateSummary.Of([0.91, 0.93, 0.92]);

        Assert.Equal(0.92, summary.Mean, Rounding);
        Assert.Equal(0.92, summary.Median, Rounding);
        Assert.Equal(0.01, summary.StandardDeviation!.Value, Rounding);
        Assert.Equal(0.92 - HalfOfThree, summary.Confidence!.Value.Low, Rounding);
        Assert.Equal(0.92 + HalfOfThree, summary.Confidence!.Value.High, Rounding);
    }

    [Fact]
    public void Summary_OfOneSeed_ClaimsNoSpread()
    {
        var summary = ReplicateSummary.Of([0.9]);

        Assert.Null(summary.StandardDeviation);
        Assert.Null(summary.Confidence);
    }

    [Fact]
    public void Summary_OfEqualValues_HasNoSpreadAtAll() => Assert.Equal(0, ReplicateSummary.Of([0.9, 0.9, 0.9]).StandardDeviation);
}
