using Orchestrator.Statistics;

namespace Orchestrator.Shared.Tests.Statistics;

/// <summary>Numbers that stand in papers and textbooks, to the digits printed there.</summary>
public sealed class PublishedTablesTests
{
    // Student 1908 (Biometrika 6), hours of sleep gained with two drugs by the same ten patients; R's data set "sleep".
    private static readonly double[] FirstDrug = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] SecondDrug = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    // Darwin 1876, heights of crossed minus self-fertilised maize in eighths of an inch; Fisher, The Design of Experiments, section 17.
    private static readonly double[] Maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];

    // Demšar 2006 (Journal of Machine Learning Research 7), table 6: AUC of C4.5, with m, with cf, with both, on 14 data sets. The paper
    // ranks "voting" by more digits than it prints (0.975 before 0.975), as its average ranks show.
    private static readonly double[][] Demsar =
    [
        [0.763, 0.768, 0.771, 0.798], [0.599, 0.591, 0.590, 0.569], [0.954, 0.971, 0.968, 0.967], [0.628, 0.661, 0.654, 0.657],
        [0.882, 0.888, 0.886, 0.898], [0.936, 0.931, 0.916, 0.931], [0.661, 0.668, 0.609, 0.685], [0.583, 0.583, 0.563, 0.625],
        [0.775, 0.838, 0.866, 0.875], [1.000, 1.000, 1.000, 1.000], [0.940, 0.962, 0.965, 0.962], [0.619, 0.666, 0.614, 0.669],
        [0.972, 0.981, 0.9751, 0.975], [0.957, 0.978, 0.946, 0.970],
    ];

    [Fact]
    public void PairedT_OfStudentsSleepData_IsWhatRPrints()
    {
        var test = TTest.Paired([.. FirstDrug.Zip(SecondDrug, (first, second) => first - second)])!;

        Assert.Equal(-4.0621, test.T, 5e-5);
        Assert.Equal(0.002833, test.P, 5e-7);
        Assert.Equal((-2.4598858, -0.7001142), (Math.Round(test.Confidence.Low, 7), Math.Round(test.Confidence.High, 7)));
    }

    [Fact]
    public void Welch_OfStudentsSleepData_IsWhatRPrints()
    {
        var test = TTest.Welch(FirstDrug, SecondDrug)!;

        Assert.Equal(-1.8608, test.T, 5e-5);
        Assert.Equal(17.776, test.DegreesOfFreedom, 5e-4);
        Assert.Equal(0.07939, test.P, 5e-6);
        Assert.Equal((-3.3654832, 0.2054832), (Math.Round(test.Confidence.Low, 7), Math.Round(test.Confidence.High, 7)));
    }

    [Fact]
    public void PairedT_OfDarwinsMaize_IsFishersValue() => Assert.Equal(2.148, TTest.Paired(Maize)!.T, 5e-4);

    [Fact]
    public void Wilcoxon_OfDarwinsMaize_CountsTheSumOfRanks()
    {
        var test = WilcoxonTest.Of(Maize)!;

        Assert.Equal(24, test.Statistic);
        Assert.Equal(0.04126, test.P, 5e-6);
    }

    // The largest rank sums with a two-sided p of at most 0.05, for 6 to 15 pairs: the table of Wilcoxon 1945 as textbooks print it
    // (Siegel 1956, table G).
    [Theory]
    [InlineData(6, 0)]
    [InlineData(7, 2)]
    [InlineData(8, 3)]
    [InlineData(9, 5)]
    [InlineData(10, 8)]
    [InlineData(11, 10)]
    [InlineData(12, 13)]
    [InlineData(13, 17)]
    [InlineData(14, 21)]
    [InlineData(15, 25)]
    public void Wilcoxon_AtTheCriticalValue_IsJustSignificant(int pairs, int critical)
    {
        Assert.True(WilcoxonTest.Of(WithNegativeRankSum(pairs, critical))!.P <= 0.05);
        Assert.True(WilcoxonTest.Of(WithNegativeRankSum(pairs, critical + 1))!.P > 0.05);
    }

    [Fact]
    public void Friedman_OfDemsarsExample_IsWhatThePaperPrints()
    {
        var ranks = Demsar.Select(row => Ranks.Of([.. row.Select(value => -value)])).ToList();
        var test = FriedmanTest.Of(ranks)!;

        Assert.Equal(
            [3.143, 2.000, 2.893, 1.964], Enumerable.Range(0, 4).Select(index => Math.Round(ranks.Average(block => block[index]), 3)));
        // The paper leaves the correction for ties out.
        Assert.Equal(9.28, test.ChiSquare * test.TieCorrection, 5e-3);
    }

    [Fact]
    public void Nemenyi_OfDemsarsExample_IsWhatThePaperPrints() => Assert.Equal(1.25, Nemenyi.CriticalDifference(4, 14), 5e-3);

    // Demšar 2006, table 5(a): q at 0.05 and 0.10 for 2 to 10 classifiers.
    [Theory]
    [InlineData(2, 1.960, 1.645)]
    [InlineData(3, 2.343, 2.052)]
    [InlineData(4, 2.569, 2.291)]
    [InlineData(5, 2.728, 2.459)]
    [InlineData(6, 2.850, 2.589)]
    [InlineData(7, 2.949, 2.693)]
    [InlineData(8, 3.031, 2.780)]
    [InlineData(9, 3.102, 2.855)]
    [InlineData(10, 3.164, 2.920)]
    public void StudentizedRange_OverRootTwo_IsTheTableOfCriticalValues(int treatments, double fivePercent, double tenPercent)
    {
        Assert.Equal(fivePercent, StudentizedRange.UpperQuantile(0.05, treatments) / Math.Sqrt(2), 1e-3);
        Assert.Equal(tenPercent, StudentizedRange.UpperQuantile(0.10, treatments) / Math.Sqrt(2), 1e-3);
    }

    // Holm 1979: 0.01, 0.02, 0.03 and 0.04 times 4, 3, 2 and 1, never falling.
    [Fact]
    public void Holm_MultipliesByWhatIsLeftAndNeverFalls() =>
        Assert.Equal([0.04, 0.06, 0.06, 0.06], Holm.Correct([0.01, 0.02, 0.03, 0.04]).Select(p => Math.Round(p, 12)));

    // Differences 1 to n with the signs that make the negative ranks add up to a sum: the largest that still fit are taken.
    private static double[] WithNegativeRankSum(int pairs, int sum)
    {
        var differences = Enumerable.Range(1, pairs).Select(rank => (double)rank).ToArray();
        for (var rank = pairs; rank > 0; rank--)
        {
            if (rank > sum) continue;
            differences[rank - 1] = -rank;
            sum -= rank;
        }

        return differences;
    }
}
