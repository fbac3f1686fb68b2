using Orchestrator.Results;
using Orchestrator.Statistics;

namespace Orchestrator.Shared.Tests.Results;

public sealed class SeedComparisonTests
{
    [Fact]
    public void Of_SeedsInCommon_PairsThem()
    {
        var cell = new Dictionary<long, double> { [0] = 0.90, [1] = 0.80, [2] = 0.70 };
        var baseline = new Dictionary<long, double> { [1] = 0.79, [2] = 0.67, [3] = 0.10 };

        var difference = SeedComparison.Of(cell, baseline)!;

        Assert.Equal((true, 2), (difference.IsPaired, difference.Pairs));
        Assert.Equal(0.02, difference.Mean, 1e-12);
    }

    [Fact]
    public void Of_WhileOneSeedIsDone_PairsThatOne()
    {
        var difference = SeedComparison
            .Of(new Dictionary<long, double> { [1] = 0.9 }, new Dictionary<long, double> { [0] = 0.7, [1] = 0.8 })!;

        Assert.Equal((true, 1), (difference.IsPaired, difference.Pairs));
        Assert.Equal(0.1, difference.Mean, 1e-12);
    }

    [Fact]
    public void Of_DifferentSeeds_IsUnpairedAndSaysSo()
    {
        var cell = new Dictionary<long, double> { [0] = 0.90, [1] = 0.92, [2] = 0.94 };
        var baseline = new Dictionary<long, double> { [5] = 0.80, [6] = 0.83, [7] = 0.86 };

        var difference = SeedComparison.Of(cell, baseline)!;

        Assert.Equal((false, 0), (difference.IsPaired, difference.Pairs));
        Assert.NotNull(difference.P);
        Assert.Null(difference.WilcoxonP);
    }

    [Fact]
    public void Of_ACellWithoutAResult_IsNothing() =>
        Assert.Null(SeedComparison.Of(new Dictionary<long, double>(), new Dictionary<long, double> { [1] = 0.8 }));
}
