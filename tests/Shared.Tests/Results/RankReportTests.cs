using Orchestrator.Results;
using Orchestrator.Results.Ranking;
using Orchestrator.Sweeps;
using static Orchestrator.Shared.Tests.Results.LeaderboardFixture;

namespace Orchestrator.Shared.Tests.Results;

public sealed class RankReportTests
{
    private static readonly double[][] Means = [[0.9, 0.8, 0.7], [0.9, 0.8, 0.7], [0.9, 0.7, 0.8], [0.9, 0.8, 0.8]];
    private static readonly string[] Modules = ["se", "eca", "none"];

    private static IReadOnlyList<(PlannedCell Cell, double[] Values)> Cells { get; } =
    [
        .. Means.SelectMany((row, block) => row.Select((mean, module) =>
            (ACell(3 * block + module, null, ("module", Modules[module]), ("backbone", $"b{block}"), ("dataset", "x")), new[] { mean }))),
    ];

    [Fact]
    public void Of_FourBlocks_AveragesRanksWithTiesShared()
    {
        var report = RankReport.Of(ASet(Cells));

        Assert.Equal(["se", "eca", "none"], report.Treatments.Select(treatment => treatment.Name));
        Assert.Equal([1, (2 + 2 + 3 + 2.5) / 4, (3 + 3 + 2 + 2.5) / 4], report.Treatments.Select(treatment => treatment.AverageRank));
    }

    // scipy.stats.friedmanchisquare of the means: 6.533333333333333; the critical difference is 2.343 · √(3·4 / (6·4)).
    [Fact]
    public void Of_FourBlocks_TestsThem()
    {
        var report = RankReport.Of(ASet(Cells));

        Assert.Equal(6.533333333333333, report.Friedman!.ChiSquare, 1e-9);
        Assert.Equal(1.657, report.CriticalDifference!.Value, 1e-3);
        Assert.Equal([new RankClique(0, 2)], report.Cliques);
    }

    [Fact]
    public void Of_ManyTreatments_ListsNoPairs()
    {
        var cells = Enumerable.Range(0, 2 * (RankReport.MostPaired + 1)).Select(index => (
            ACell(index, null, ("module", $"m{index / 2}"), ("backbone", $"b{index % 2}")), new[] { index / 1000.0 }));

        var report = RankReport.Of(ASet([.. cells]));

        Assert.NotNull(report.CriticalDifference);
        Assert.Empty(report.Pairs);
    }

    [Fact]
    public void Of_ATreatmentWithoutAResultOnABlock_LeavesOutWhatLosesLeast()
    {
        var report = RankReport.Of(ASet([.. Cells.Take(11), (Cells[11].Cell, [])]));

        Assert.Equal(3, report.Treatments.Count);
        Assert.Equal(["b0 · x", "b1 · x", "b2 · x"], report.Blocks);
        Assert.Equal(["b3 · x"], report.LeftOut);
    }
}
