namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>The same content has the same id, however it is written.</summary>
public sealed class SweepIdTests
{
    private const string Original = """
        name: NAM versus SE!
        grid:
          module: [none, se, nam]
          backbone: [resnet20]
          dataset: [cifar10]
          placement: [standard, pre]
        replicates: 2
        training: {recipe: quick}
        """;

    private const string Rewritten = """
        # the same sweep
        training:
          recipe: quick
          epochs: 5          # the recipe's own value
        description: another description
        baseline: {module: none}
        grid:
          seed: [0, 1]
          placement:
            - standard
            - pre
          dataset: cifar10
          backbone: "resnet20"
          module:
            - none
            - se: {bias: false}
            - nam: {gates: channel}
        name: 'NAM versus SE!'
        """;

    [Fact]
    public void Id_IsTheNameAndEightDigits() => Assert.Matches("^nam-versus-se-[0-9a-f]{8}$", IdOf(Original));

    [Fact]
    public void Id_IsPinned() => Assert.Equal("nam-versus-se-680af4ec", IdOf(Original));

    [Fact]
    public void Id_OfTheSameContentWrittenDifferently_IsTheSame() => Assert.Equal(IdOf(Original), IdOf(Rewritten));

    [Theory]
    [InlineData("NAM versus SE!", "NAM against SE")]
    [InlineData("none, se, nam", "none, nam, se")]
    [InlineData("standard, pre", "standard, post")]
    [InlineData("replicates: 2", "replicates: 3")]
    [InlineData("replicates: 2", "replicates: 2\nobjective: {metric: test_loss}")]
    [InlineData("replicates: 2", "replicates: 2\nbaseline: {module: se}")]
    [InlineData("recipe: quick", "recipe: cifar-b")]
    public void Id_OfOtherContent_Differs(string from, string to) =>
        Assert.NotEqual(IdOf(Original), IdOf(Original.Replace(from, to, StringComparison.Ordinal)));

    [Fact]
    public void Id_OfANameWithoutLatinLetters_StillHasAWord() =>
        Assert.StartsWith("sweep-", IdOf(Original.Replace("NAM versus SE!", "注意力", StringComparison.Ordinal)), StringComparison.Ordinal);

    private static string IdOf(string sweep) => SweepSamples.Plan(sweep).SweepId;
}
