using Orchestrator.Statistics;

namespace Orchestrator.Shared.Tests.Statistics;

public sealed class ComparisonTests
{
    private const double Rounding = 1e-12;

    [Fact]
    public void Paired_WithTwoPairs_HasAnIntervalButNoP()
    {
        var comparison = Comparison.Paired([0.91, 0.93], [0.90, 0.90]);

        Assert.Equal((2, 0.02), (comparison.Pairs, Math.Round(comparison.Mean, 12)));
        Assert.NotNull(comparison.Confidence);
        Assert.Equal((null, WhyNoP.TooFew), (comparison.P, comparison.WhyNoP));
    }

    [Fact]
    public void Paired_WithOnePair_HasADifferenceOnly()
    {
        var comparison = Comparison.Paired([0.91], [0.90]);

        Assert.Equal(0.01, comparison.Mean, Rounding);
        Assert.Equal((null, WhyNoP.TooFew), (comparison.Confidence, comparison.WhyNoP));
    }

    [Fact]
    public void Negated_IsTheComparisonFromTheOtherSide()
    {
        double[] cell = [0.91, 0.93, 0.95], baseline = [0.90, 0.91, 0.92];

        var (negated, other) = (Comparison.Paired(cell, baseline).Negated(), Comparison.Paired(baseline, cell));

        Assert.Equal((other.Mean, other.P, other.EffectSize), (negated.Mean, negated.P, negated.EffectSize));
        Assert.Equal((other.Confidence!.Value.Low, other.Confidence.Value.High), (negated.Confidence!.Value.Low, negated.Confidence.Value.High));
    }

    // 0.91 − 0.90 and 0.93 − 0.92 differ in the last bit; a t-test of that would find a difference with certainty.
    [Fact]
    public void Paired_WithDifferencesThatVaryByRoundingOnly_HasNoP()
    {
        var comparison = Comparison.Paired([0.91, 0.93, 0.97], [0.90, 0.92, 0.96]);

        Assert.Equal((null, null, WhyNoP.NoVariation), (comparison.P, comparison.WilcoxonP, comparison.WhyNoP));
    }

    [Fact]
    public void Paired_WithThreePairs_HasBothTestsAndAnEffectSize()
    {
        var comparison = Comparison.Paired([0.91, 0.93, 0.95], [0.90, 0.91, 0.92]);

        // scipy.stats.ttest_1samp([1, 2, 3], 0): t = 2 / (1 / √3), p = 0.07417990022744853; all signs alike of three: p = 2/8; d_z = 2/1.
        Assert.Equal(0.07417990022744853, comparison.P!.Value, 1e-9);
        Assert.Equal(0.25, comparison.WilcoxonP);
        Assert.Equal(2, comparison.EffectSize!.Value, 1e-9);
        Assert.True(comparison.IsPaired);
    }

    [Fact]
    public void Unpaired_WithTwoValuesOnASide_HasAnIntervalButNoP()
    {
        var comparison = Comparison.Unpaired([0.91, 0.93, 0.92], [0.90, 0.89]);

        Assert.NotNull(comparison.Confidence);
        Assert.Equal((null, WhyNoP.TooFew, false), (comparison.P, comparison.WhyNoP, comparison.IsPaired));
    }

    [Fact]
    public void Average_OfOneComparison_IsThatComparison()
    {
        var one = Comparison.Paired([0.91, 0.93, 0.95], [0.90, 0.91, 0.92]);

        var average = Comparison.Average([one]);

        Assert.Equal(one.P!.Value, average.P!.Value, Rounding);
        Assert.Equal(one.Confidence!.Value.High, average.Confidence!.Value.High, Rounding);
    }

    // Two strata of equal size and spread: the variance of the mean halves and the degrees of freedom add up.
    [Fact]
    public void Average_OfTwoAlikeComparisons_HasTheirDegreesOfFreedomTogether()
    {
        var average = Comparison.Average([Comparison.Paired([1, 2, 3], [0, 0, 0]), Comparison.Paired([11, 12, 13], [0, 0, 0])]);

        // scipy.stats.t.ppf(0.975, 4) = 2.7764451051977987; standard error √(1/3 + 1/3) / 2.
        Assert.Equal(7, average.Mean, Rounding);
        Assert.Equal(2.7764451051977987 * Math.Sqrt(2.0 / 3) / 2, average.Confidence!.Value.Half, 1e-9);
        Assert.Equal((6, 2), (average.Pairs, average.Strata));
    }

    [Fact]
    public void Average_WithAStratumOfOneSeed_HasNoInterval()
    {
        var average = Comparison.Average([Comparison.Paired([1, 2, 3], [0, 0, 0]), Comparison.Paired([11], [0])]);

        Assert.Equal((null, null, WhyNoP.TooFew), (average.Confidence, average.P, average.WhyNoP));
    }

    [Fact]
    public void Corrected_CountsOnlyComparisonsThatHaveAP()
    {
        var tested = Comparison.Paired([0.91, 0.93, 0.95], [0.90, 0.91, 0.92]);

        var table = Comparison.Corrected([tested, null, Comparison.Paired([0.91], [0.90]), tested]);

        Assert.Equal(2 * tested.P!.Value, table[0]!.HolmP!.Value, Rounding);
        Assert.Null(table[1]);
        Assert.Null(table[2]!.HolmP);
    }
}
