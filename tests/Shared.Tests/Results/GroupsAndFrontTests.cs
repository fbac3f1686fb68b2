using Orchestrator.Results;
using Orchestrator.Results.Groups;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using static Orchestrator.Shared.Tests.Results.LeaderboardFixture;

namespace Orchestrator.Shared.Tests.Results;

public sealed class GroupsAndFrontTests
{
    private static readonly PlannedCell[] Cells =
    [
        ACell(0, 0, ("module", "none"), ("backbone", "a")), ACell(1, 0, ("module", "se"), ("backbone", "a")),
        ACell(2, 2, ("module", "none"), ("backbone", "b")), ACell(3, 2, ("module", "se"), ("backbone", "b")),
    ];

    [Fact]
    public void Groups_ByModule_AverageDifferencesWithinBackbones()
    {
        var board = Leaderboard.Of(
            ASet([(Cells[0], [0.80, 0.81]), (Cells[1], [0.83, 0.82]), (Cells[2], [0.60, 0.62]), (Cells[3], [0.61, 0.63])]));

        var grouped = GroupedLeaderboard.Of(board, ["module"]);

        var se = grouped.Rows.Single(row => row.Levels[0].Value == "se");
        Assert.Equal((1, 2, 2, 4), (se.Rank, se.Compared, se.Better, se.Trials));
        Assert.Equal(0.7225, se.Mean!.Value, 1e-12);
        Assert.Equal(0.015, se.Difference!.Mean, 1e-12);
    }

    [Fact]
    public void Groups_WithDifferentCells_WarnAboutTheirMeans()
    {
        var board = Leaderboard.Of(ASet([(Cells[0], [0.80]), (Cells[1], [0.83]), (Cells[2], [0.60]), (Cells[3], [])]));

        Assert.EndsWith("compare their differences, not their means.", GroupedLeaderboard.Of(board, ["module"]).Caption,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Front_HasCellsThatNoOtherBeatsInBoth()
    {
        var board = Leaderboard.Build(
            ASweep(Objective.Default, Cells), [Costed(0, 0.80, 100), Costed(1, 0.85, 200), Costed(2, 0.79, 150), Costed(3, 0.85, 300)]);

        var points = ParetoFront.Of(board, CostAxis.Parameters);

        Assert.Equal([0, 2, 1, 3], points.Select(point => point.Row.Cell.Index));
        Assert.Equal([true, false, true, false], points.Select(point => point.IsOnFront));
    }

    [Fact]
    public void Front_HasEqualCellsTogether()
    {
        var points = ParetoFront.Of(
            Leaderboard.Build(ASweep(Objective.Default, Cells), [Costed(0, 0.8, 100), Costed(1, 0.8, 100)]), CostAxis.Parameters);

        Assert.All(points, point => Assert.True(point.IsOnFront));
    }

    private static TrialRow Costed(int cell, double top1, long parameters)
    {
        var trial = ATrial(cell, 0, top1);
        return trial with { Result = trial.Result! with { Parameters = parameters } };
    }
}
