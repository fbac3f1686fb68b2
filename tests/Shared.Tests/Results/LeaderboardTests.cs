using Orchestrator.Results;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;
using static Orchestrator.Shared.Tests.Results.LeaderboardFixture;

namespace Orchestrator.Shared.Tests.Results;

public sealed class LeaderboardTests
{
    private static readonly PlannedCell Plain = ACell(
        0, comparedWith: 0, ("module", "none"), ("backbone", "resnet20"), ("dataset", "cifar10"));
    private static readonly PlannedCell Se = ACell(
        1, comparedWith: 0, ("module", "se"), ("backbone", "resnet20"), ("dataset", "cifar10"), ("placement", "pre"));

    [Fact]
    public void Build_RanksByTheMeanAndKeepsUnfinishedCellsLast()
    {
        var waiting = ACell(2, comparedWith: 0, ("module", "nam"), ("backbone", "resnet20"), ("dataset", "cifar10"));

        var board = Leaderboard.Build(
            ASweep(Objective.Default, Plain, Se, waiting),
            [ATrial(0, 0, 0.80), ATrial(0, 1, 0.82), ATrial(1, 0, 0.83), ATrial(1, 1, 0.84), ATrial(2, 0, null)]);

        Assert.Equal([1, 0, 2], board.Rows.Select(row => row.Cell.Index));
        Assert.Equal([1, 2, null], board.Rows.Select(row => row.Rank));
    }

    [Fact]
    public void Build_ForALoss_RanksTheSmallestFirst()
    {
        var board = Leaderboard.Build(
            ASweep(new Objective("test_loss", Maximize: false), Plain, Se), [ATrial(0, 0, 0.9), ATrial(1, 0, 0.8)]);

        Assert.Equal([0, 1], board.Rows.Select(row => row.Cell.Index));
    }

    [Fact]
    public void Build_ComparesWithTheBaselineSeedBySeed()
    {
        var board = Leaderboard.Build(
            ASweep(Objective.Default, Plain, Se), [ATrial(0, 0, 0.80), ATrial(0, 1, 0.70), ATrial(1, 0, 0.83), ATrial(1, 1, 0.74)]);

        var row = board.Rows.Single(row => row.Cell == Se);
        Assert.Equal(0, row.BaselineCell);
        Assert.Equal(2, row.Difference!.Pairs);
        Assert.Equal(0.035, row.Difference.Mean, 1e-12);
        Assert.Null(board.Rows.Single(other => other.Cell == Plain).Difference);
    }

    [Fact]
    public void Build_ComparesEachCellWithTheBaselineThatThePlanNames()
    {
        var plain50 = ACell(2, comparedWith: 2, ("module", "none"), ("backbone", "resnet50"), ("dataset", "cifar10"));
        var se50 = ACell(3, comparedWith: 2, ("module", "se"), ("backbone", "resnet50"), ("dataset", "cifar10"));

        var board = Leaderboard.Build(ASweep(Objective.Default, Plain, Se, plain50, se50), [ATrial(2, 0, 0.5), ATrial(3, 0, 0.6)]);

        Assert.Equal(2, board.Rows.Single(row => row.Cell == se50).BaselineCell);
    }

    [Fact]
    public void Build_ComparesACellWithoutABaselineWithNothing()
    {
        var elsewhere = ACell(2, comparedWith: null, ("module", "se"), ("backbone", "resnet20"), ("dataset", "cifar100"));

        var board = Leaderboard.Build(ASweep(Objective.Default, Plain, elsewhere), [ATrial(0, 0, 0.9), ATrial(2, 0, 0.5)]);

        Assert.Null(board.Rows.Single(row => row.Cell == elsewhere).BaselineCell);
    }

    [Fact]
    public void Caption_SaysMetricImagesRuleSeedsAndCells()
    {
        var board = Leaderboard.Build(ASweep(Objective.Default, Plain, Se), [ATrial(0, 0, 0.8), ATrial(1, 0, null)]);

        Assert.Equal(
            "Top-1 accuracy on 2000 test images, weights of the last epoch: mean ± sample sd over seeds, differences paired by seed with "
            + "95 % t intervals. 1 of 2 trials done; 2 cells tried, 1 seed each.",
            board.Caption);
    }

    [Fact]
    public void Build_WithCostsOfTheTrials_ShowsBothFormsAndWhetherFoldingAgreed()
    {
        var board = Leaderboard.Build(
            ASweep(Objective.Default, Plain),
                [Costed(seed: 0, difference: 1e-6, agrees: true), Costed(seed: 1, difference: 3e-3, agrees: false)]);

        var row = board.Rows[0];
        Assert.Equal((42L, 1000L), (row.Parameters, row.Macs));
        Assert.Equal(new FormCost(40, 900, 0), row.DeployForm);
        Assert.Equal((3e-3, false), (row.FoldingDifference, row.FoldingAgrees));
    }

    [Fact]
    public void Build_WithMeasuredLatencies_TakesTheMedianOverSeedsAndRemembersASharedDevice()
    {
        var board = Leaderboard.Build(
            ASweep(Objective.Default, Plain),
            [Timed(seed: 0, milliseconds: 2, wasShared: false), Timed(seed: 1, milliseconds: 10, wasShared: true),
                Timed(seed: 2, milliseconds: 4, wasShared: null)]);

        Assert.Equal(new CellLatency(4, 32_000, 128, WasShared: true), board.Rows[0].Latency);
    }

    [Fact]
    public void Build_OfResultsWithoutCosts_LeavesThemOpen()
    {
        var row = Leaderboard.Build(ASweep(Objective.Default, Plain), [ATrial(0, 0, 0.8)]).Rows[0];

        Assert.Equal((null, null, null, null), ((long?)row.Macs, row.DeployForm, row.FoldingAgrees, row.Latency));
    }

    [Fact]
    public void Build_WithThreeSeeds_TestsDifferencesAndCorrectsThemOverTheTable()
    {
        var nam = ACell(2, comparedWith: 0, ("module", "nam"), ("backbone", "resnet20"), ("dataset", "cifar10"));

        var board = Leaderboard.Of(ASet([(Plain, [0.80, 0.81, 0.83]), (Se, [0.81, 0.83, 0.86]), (nam, [0.79, 0.82, 0.80])]));

        var se = board.Rows.Single(row => row.Cell.Index == Se.Index).Difference!;
        // scipy.stats.ttest_1samp([1, 2, 3], 0).pvalue; the smaller of two is doubled.
        Assert.Equal(0.07417990022744853, se.P!.Value, 1e-9);
        Assert.Equal(2 * se.P.Value, se.HolmP!.Value, 1e-12);
        Assert.Contains("; p: t-test over the same seeds, Holm-corrected over 2 comparisons with the definition's", board.Caption,
            StringComparison.Ordinal);
    }

    // Comparing every row with every other takes minutes; the limit leaves room for a busy machine.
    [Fact]
    public void Build_OfAHundredThousandTrials_DoesNotCompareEveryRowWithEveryOther()
    {
        var cells = Enumerable.Range(0, 20_000).Select(index => ACell(index, 0, ("module", $"m{index}"))).ToArray();
        static double Accuracy(int cell, int seed) => 0.5 + (cell * 7919 + seed * 104729) % 1000 / 2500.0;
        var trials = cells.SelectMany(cell => Enumerable.Range(0, 5).Select(seed => ATrial(cell.Index, seed, Accuracy(cell.Index, seed))))
            .ToList();
        var sweep = ASweep(Objective.Default, cells);
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var board = Leaderboard.Build(sweep, trials);

        Assert.Equal(20_000, board.Rows.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"Took {watch.Elapsed}.");
    }

    private static TrialRow Costed(long seed, double difference, bool agrees)
    {
        var trial = ATrial(0, seed, 0.8);
        var deploy = new DeployReport { FoldedParts = 1, Form = new FormCost(40, 900, 0), LargestDifference = difference, LargestLogit = 1,
            TestTop1 = 0.8, Agrees = agrees };
        return trial with { Result = trial.Result! with { TrainForm = new FormCost(42, 1000, 0), Deploy = deploy } };
    }

    private static TrialRow Timed(long seed, double milliseconds, bool? wasShared)
    {
        var trial = ATrial(0, seed, 0.8);
        return trial with { Result = trial.Result! with { Latency = [Report(1, milliseconds, wasShared),
            Report(128, milliseconds, wasShared)] } };
    }

    private static LatencyReport Report(int batch, double milliseconds, bool? wasShared) => new()
    {
        Batch = batch, MedianMilliseconds = milliseconds, P95Milliseconds = milliseconds, ImagesPerSecond = 1000 * batch / milliseconds,
        WarmUpBatches = 50, MeasuredBatches = 500, Threads = 1, WasShared = wasShared,
    };
}
