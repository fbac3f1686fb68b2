using Orchestrator.Results.Export;
using static Orchestrator.Shared.Tests.Results.LeaderboardFixture;

namespace Orchestrator.Shared.Tests.Results.Export;

public sealed class MacroNamesTests
{
    [Theory]
    [InlineData("resnet20", "ResnetTwoZero")]
    [InlineData("se (reduction 8)", "SeReductionEight")]
    [InlineData("1e-4", "OneEMinusFour")]
    [InlineData("0.5", "ZeroDotFive")]
    [InlineData("fashion-mnist", "FashionMnist")]
    [InlineData("after-conv2", "AfterConvTwo")]
    public void Of_ALevel_SpellsWhatIsNoLetter(string level, string name) =>
        Assert.Equal("P" + name, MacroNames.Of([ACell(0, null, ("module", level))], "p")[0]);

    [Fact]
    public void Of_LevelsThatDifferInSignsOnly_KeepsThemApart()
    {
        var names = MacroNames.Of([ACell(0, null, ("module", "a+b")), ACell(1, null, ("module", "a b"))], "p");

        Assert.Equal(["PAB", "PABAltB"], names.Values);
    }
}
