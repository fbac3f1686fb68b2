using System.Text.Json;
using Orchestrator.Statistics;
using static Orchestrator.Shared.Tests.Statistics.GoldenStatistics;

namespace Orchestrator.Shared.Tests.Statistics;

/// <summary>Every statistic against scipy or statsmodels, to 1e-9 of its value.</summary>
public sealed class GoldenStatisticsTests
{
    public static IEnumerable<TheoryDataRow<int>> Summaries => IndicesOf("summaries");

    public static IEnumerable<TheoryDataRow<int>> Pairs => IndicesOf("paired");

    public static IEnumerable<TheoryDataRow<int>> Samples => IndicesOf("welch");

    public static IEnumerable<TheoryDataRow<int>> SignedRanks => IndicesOf("signed_ranks");

    public static IEnumerable<TheoryDataRow<int>> Corrections => IndicesOf("holm");

    public static IEnumerable<TheoryDataRow<int>> Blocks => IndicesOf("friedman");

    public static IEnumerable<TheoryDataRow<int>> Ranges => IndicesOf("studentized_range");

    // Near 1 the tail hardly changes with q, so that its last digits say nothing about it.
    public static IEnumerable<TheoryDataRow<int>> Quantiles =>
        Ranges.Where(row => Case("studentized_range", row.Data).GetProperty("p").GetDouble() < 0.999);

    public static IEnumerable<TheoryDataRow<int>> Designs => IndicesOf("anova");

    [Theory]
    [MemberData(nameof(Summaries))]
    public void Summary_AgreesWithScipy(int index)
    {
        var data = Case("summaries", index);

        var summary = ReplicateSummary.Of(data.Numbers("x"));

        data.Is("mean", summary.Mean);
        data.Is("sd", summary.StandardDeviation);
        data.Is("median", summary.Median);
        data.Is("half", summary.Confidence!.Value.High - summary.Mean, summary.Mean * 1e-6);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void PairedComparison_AgreesWithScipy(int index)
    {
        var data = Case("paired", index);
        double[] x = data.Numbers("x"), y = data.Numbers("y");
        double[] differences = [.. x.Zip(y, (one, other) => one - other)];

        var test = TTest.Paired(differences)!;

        data.Is("mean", test.Estimate, 1e-6 * x[0]);
        data.Is("t", test.T);
        data.Is("p", test.P);
        data.Is("half", test.Confidence.Half);
        data.Is("dz", EffectSize.CohensDz(differences));
        data.Is("w", WilcoxonTest.Of(differences)!.Statistic);
        data.Is("wilcoxon_p", WilcoxonTest.Of(differences)!.P);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Welch_AgreesWithScipy(int index)
    {
        var data = Case("welch", index);
        double[] x = data.Numbers("x"), y = data.Numbers("y");

        var test = TTest.Welch(x, y)!;

        data.Is("t", test.T);
        data.Is("p", test.P);
        data.Is("df", test.DegreesOfFreedom);
        data.Is("half", test.Confidence.Half);
        data.Is("g", EffectSize.HedgesG(x, y));
    }

    // The mean of two means has the variance of their difference: with the second sample's sign turned it is Welch's test, halved.
    [Theory]
    [MemberData(nameof(Samples))]
    public void StratifiedMean_OfTwoStrata_IsWelchsTestOfTheTurnedSample(int index)
    {
        var data = Case("welch", index);
        double[] x = data.Numbers("x"), turned = [.. data.Numbers("y").Select(value => -value)];

        var interval = StratifiedMean.ConfidenceOf([ReplicateSummary.Of(x), ReplicateSummary.Of(turned)])!.Value;

        data.Is("half", 2 * interval.Half);
    }

    [Theory]
    [MemberData(nameof(SignedRanks))]
    public void Wilcoxon_WithTiesAndZeros_AgreesWithScipy(int index)
    {
        var data = Case("signed_ranks", index);

        var test = WilcoxonTest.Of(data.Numbers("d"))!;

        Assert.Equal(data.GetProperty("exact").GetBoolean(), test.IsExact);
        data.Is("w", test.Statistic);
        data.Is("p", test.P);
    }

    [Theory]
    [MemberData(nameof(Corrections))]
    public void Holm_AgreesWithStatsmodels(int index)
    {
        var data = Case("holm", index);

        var corrected = Holm.Correct(data.Numbers("p"));

        Assert.Equal(data.Numbers("corrected"), corrected, (expected, actual) => Math.Abs(expected - actual) <= Tolerance * expected);
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Friedman_AgreesWithScipy(int index)
    {
        var data = Case("friedman", index);
        var ranks = data.Rows("x").Select(Ranks.Of).ToList();

        var test = FriedmanTest.Of(ranks)!;

        var averages = ranks[0].Select((_, treatment) => ranks.Average(block => block[treatment]));
        Assert.Equal(data.Numbers("ranks"), averages, (expected, actual) => Math.Abs(expected - actual) < 1e-12);
        data.Is("chi", test.ChiSquare);
        data.Is("p", test.P);
        data.Is("f", test.F);
        data.Is("f_p", test.FP);
    }

    [Theory]
    [MemberData(nameof(Ranges))]
    public void StudentizedRange_AgreesWithThirtyDigits(int index)
    {
        var data = Case("studentized_range", index);

        data.Is("p", StudentizedRange.UpperTail(data.GetProperty("q").GetDouble(), data.Int("k")));
    }

    [Theory]
    [MemberData(nameof(Quantiles))]
    public void StudentizedRange_QuantileOfATail_IsWhereItBegan(int index)
    {
        var data = Case("studentized_range", index);
        var q = data.GetProperty("q").GetDouble();

        Assert.Equal(q, StudentizedRange.UpperQuantile(data.GetProperty("p").GetDouble(), data.Int("k")), Tolerance * q);
    }

    [Theory]
    [MemberData(nameof(Designs))]
    public void Anova_AgreesWithStatsmodels(int index)
    {
        var data = Case("anova", index);
        var levels = data.GetProperty("levels").EnumerateArray().Select(count => count.GetInt32()).ToList();

        var anova = FactorialAnova.Of(levels, data.Rows("cells"), data.GetProperty("blocked").GetBoolean());

        Assert.Equal(data.Int("error_df"), anova.ErrorDegreesOfFreedom);
        data.Is("error_ss", anova.ErrorSumOfSquares);
        Assert.All(data.GetProperty("effects").EnumerateArray(), expected => IsEffect(expected, anova));
    }

    private static void IsEffect(JsonElement expected, FactorialAnova anova)
    {
        var second = expected.GetProperty("second") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : (int?)null;
        var effect = anova.MainEffects.Concat(anova.Interactions)
            .Single(each => each.First == expected.Int("first") && each.Second == second);
        Assert.Equal(expected.Int("df"), effect.DegreesOfFreedom);
        // Sums of squares are differences of what statsmodels fits; its rounding is that of the error's sum.
        expected.Is("ss", effect.SumOfSquares, anova.ErrorSumOfSquares);
        expected.Is("f", effect.F, 1);
        expected.Is("p", effect.P);
    }
}
