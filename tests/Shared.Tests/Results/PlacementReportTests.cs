using Orchestrator.Results;
using Orchestrator.Results.Placements;
using Orchestrator.Sweeps;
using static Orchestrator.Shared.Tests.Results.LeaderboardFixture;

namespace Orchestrator.Shared.Tests.Results;

public sealed class PlacementReportTests
{
    private static readonly string[] Backbones = ["a", "b", "c", "d"];

    // On every backbone the standard placement gains 0.8 points on average over post, with little spread over five seeds.
    private static IReadOnlyList<(PlannedCell Cell, double[] Values)> FourBackbones { get; } =
    [
        .. Backbones.SelectMany((backbone, index) => new (PlannedCell, double[])[]
        {
            (ACell(3 * index, 3 * index, ("module", "none"), ("backbone", backbone), ("dataset", "x")),
                [0.900, 0.901, 0.902, 0.903, 0.904]),
            (ACell(3 * index + 1, 3 * index, ("module", "se"), ("backbone", backbone), ("dataset", "x"), ("placement", "standard")),
                [0.912, 0.915, 0.914, 0.918, 0.917]),
            (ACell(3 * index + 2, 3 * index, ("module", "se"), ("backbone", backbone), ("dataset", "x"), ("placement", "post")),
                [0.904, 0.906, 0.907, 0.909, 0.910]),
        }),
    ];

    [Fact]
    public void Of_AClearWinner_SaysSoInPlainWords()
    {
        var module = Assert.Single(PlacementReport.Of(ASet(FourBackbones)).Modules);

        // Differences 0.8, 0.9, 0.7, 0.9, 0.7 on each: sd 0.1; standard error 0.1 / √5 / 2, 16 degrees of freedom, t = 2.1199.
        Assert.Equal("se: standard beats post by 0.80 ± 0.05 points on 4 of 4 backbones, p < 0.001 corrected.", module.Finding.Text);
        Assert.True(module.Finding.IsSignificant);
        Assert.Equal("standard", module.Best);
    }

    [Fact]
    public void Of_AClearWinner_ComparesWithTheBaselineOnEveryBackbone()
    {
        var average = Assert.Single(PlacementReport.Of(ASet(FourBackbones)).Modules).Averages[1];

        Assert.Equal(("post", 4, 4, false), (average.Placement, average.Compared, average.BetterThanBaseline, average.IsBest));
        Assert.Equal(0.0052, average.DifferenceFromBaseline!.Mean, 1e-12);
    }

    [Fact]
    public void Of_ThreeNoisySeeds_FindsNothingAndSaysWhatToBewareOf()
    {
        var finding = Assert.Single(PlacementReport.Of(ASet(
        [
            (ACell(0, 0, ("module", "none"), ("backbone", "a"), ("dataset", "x")), [0.90, 0.91, 0.89]),
            (ACell(1, 0, ("module", "se"), ("backbone", "a"), ("dataset", "x"), ("placement", "standard")), [0.92, 0.90, 0.91]),
            (ACell(2, 0, ("module", "se"), ("backbone", "a"), ("dataset", "x"), ("placement", "post")), [0.90, 0.92, 0.88]),
        ])).Modules).Finding;

        Assert.StartsWith("se: standard leads, but is not shown to differ from post. The nearest is post (1.00 ± ", finding.Text,
            StringComparison.Ordinal);
        Assert.False(finding.IsSignificant);
        Assert.Equal(
            [
                "One backbone and data set (a · x): whether it holds on others is open.",
                "3 seeds a cell: intervals assume that seeds spread normally.",
                "Picked by test images: the winner's own number is optimistic.",
            ],
            finding.Caveats);
    }

    [Fact]
    public void Of_APlacementMissingOnABackbone_AveragesOverTheOthersAndNamesIt()
    {
        var module = Assert.Single(PlacementReport.Of(ASet([.. FourBackbones.Take(11), (FourBackbones[11].Cell, [])])).Modules);

        Assert.Equal(["post"], module.Blocks[3].Missing);
        Assert.Equal(3, Assert.Single(module.Contrasts).Blocks);
        Assert.Contains("No result on d · x for post.", module.Finding.Caveats);
    }

    [Fact]
    public void Of_EachBlock_ComparesWithItsBest()
    {
        var block = Assert.Single(PlacementReport.Of(ASet(FourBackbones)).Modules).Blocks[0];

        Assert.True(block.Cells[0].IsBest);
        Assert.Null(block.Cells[0].DifferenceFromBest);
        Assert.Equal(-0.008, block.Cells[1].DifferenceFromBest!.Mean, 1e-12);
    }
}
