using Orchestrator.Results;
using static Orchestrator.Shared.Tests.Results.LeaderboardFixture;

namespace Orchestrator.Shared.Tests.Results;

public sealed class ResultSetTests
{
    [Fact]
    public void Of_TwoSweepsThatShareACell_HasItOnce()
    {
        var none = ACell(0, comparedWith: 0, ("module", "none"));
        var se = ACell(1, comparedWith: 0, ("module", "se"));
        var eca = ACell(1, comparedWith: 0, ("module", "eca")) with { Hash = new string('e', 64) };

        var set = ResultSet.Of([ASweepOf([(none, [0.8, 0.81]), (se, [0.9])], "a"), ASweepOf([(none, [0.8, 0.81]), (eca, [0.7])], "b")]);

        Assert.Equal(["none", "se", "eca"], set.Cells.Select(cell => cell.Factors[0].Value));
        Assert.Equal([0.8, 0.81], set.ValuesOf(0).Values);
        Assert.Equal([null, 0, 0], set.Cells.Select(cell => cell.BaselineCell));
        Assert.Equal((3, 2), (set.Caption.CellsTried, set.Caption.Sweeps.Count));
    }

    [Fact]
    public void Of_CellsThatDifferInTrainingOnly_NamesTheirSweeps()
    {
        var cell = ACell(0, comparedWith: 0, ("module", "none"));

        var set = ResultSet.Of([ASweepOf([(cell, [0.8])], "short"), ASweepOf([(cell with { Hash = new string('f', 64) }, [0.9])], "long")]);

        Assert.Equal(["none · short", "none · long"], set.Cells.Select(CellFactors.NameOf));
    }

    [Fact]
    public void Where_KeepsTheNumberOfCellsTriedAndTheBaselines()
    {
        var none = ACell(0, comparedWith: 0, ("module", "none"));
        var se = ACell(1, comparedWith: 0, ("module", "se"));

        var board = Leaderboard.Of(ASet([(none, [0.8, 0.82]), (se, [0.9, 0.91])]).Where(cell => cell.Index == 1));

        Assert.Equal(0.095, Assert.Single(board.Rows).Difference!.Mean, 1e-12);
        Assert.Contains("2 cells tried", board.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_AnotherMetric_RanksItsWay()
    {
        var cells = (ACell(0, comparedWith: 0, ("module", "none")), ACell(1, comparedWith: 0, ("module", "se")));

        var set = ResultSet.Of([ASweepOf([(cells.Item1, [0.8]), (cells.Item2, [0.9])])], "test_loss");

        Assert.False(set.Objective.Maximize);
        Assert.Equal(0.2, set.ValuesOf(0)[0], 1e-12);
    }
}
