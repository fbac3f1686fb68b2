using Orchestrator.Results;
using Orchestrator.Sweeps;
using static Orchestrator.Shared.Tests.Results.LeaderboardFixture;

namespace Orchestrator.Shared.Tests.Results;

public sealed class BaselineRuleTests
{
    private static readonly PlannedCell None = ACell(0, comparedWith: 0, ("module", "none"), ("backbone", "resnet20"));
    private static readonly PlannedCell Standard = ACell(
        1, comparedWith: 0, ("module", "se"), ("backbone", "resnet20"), ("placement", "standard"));
    private static readonly PlannedCell Pre = ACell(2, comparedWith: 0, ("module", "se"), ("backbone", "resnet20"), ("placement", "pre"));
    private static readonly PlannedCell Other = ACell(3, comparedWith: 3, ("module", "none"), ("backbone", "resnet50"));
    private static readonly ResultSet Set = ASet([(None, [0.8]), (Standard, [0.9]), (Pre, [0.7]), (Other, [0.6])]);

    [Fact]
    public void SameCellWithoutAModule_NeedNotHaveThePlacement()
    {
        var board = Leaderboard.Of(Set, Read("module=none"));

        Assert.Equal(0, RowOf(board, Pre).BaselineCell);
        Assert.True(RowOf(board, Other).Cell.IsBaseline);
    }

    [Fact]
    public void SameCellAtAnotherPlacement_LeavesCellsOfOtherModulesAlone()
    {
        var board = Leaderboard.Of(Set, Read("placement=standard"));

        Assert.Equal(-0.2, RowOf(board, Pre).Difference!.Mean, 1e-12);
        Assert.Null(RowOf(board, None).BaselineCell);
    }

    [Fact]
    public void SameCellWithAModule_IsFoundForAPlainCellIfThereIsOneOnly()
    {
        var one = Leaderboard.Of(ASet([(None, [0.8]), (Standard, [0.9])]), Read("module=se"));
        var several = Leaderboard.Of(Set, Read("module=se"));

        Assert.Equal(Standard.Index, RowOf(one, None).BaselineCell);
        Assert.Null(RowOf(several, None).BaselineCell);
    }

    [Fact]
    public void OneCell_IsWhatAllOthersAreComparedWith()
    {
        var set = ASet([(None with { Hash = "ab12" }, [0.8]), (Standard, [0.9])]);
        Assert.True(BaselineText.TryRead("cell:ab", set, out var rule, out _));

        var board = Leaderboard.Of(set, rule);

        Assert.Equal(0, RowOf(board, Standard).BaselineCell);
        Assert.Null(RowOf(board, None).BaselineCell);
        Assert.Equal("cell:ab12", BaselineText.Of(rule));
    }

    [Fact]
    public void AnUnknownLevel_IsAnsweredWithTheKnownOnes()
    {
        Assert.False(BaselineText.TryRead("module=nome", Set, out _, out var problem));
        Assert.Equal("The level of module 'nome' is not known. Did you mean 'none'? Known: none, se.", problem);
    }

    [Fact]
    public void ALevelWithACommaInBrackets_IsOneLevel() =>
        Assert.Equal(
            ["module=se (reduction 8, bias true)", "placement=pre"], LevelsText.Split("module=se (reduction 8, bias true),placement=pre"));

    private static BaselineRule Read(string text) =>
        BaselineText.TryRead(text, Set, out var rule, out var problem) ? rule : throw new InvalidOperationException(problem);

    private static LeaderboardRow RowOf(Leaderboard board, PlannedCell cell) => board.Rows.Single(row => row.Cell.Index == cell.Index);
}
