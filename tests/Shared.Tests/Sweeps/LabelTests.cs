namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>How cells are named.</summary>
public sealed class LabelTests
{
    [Fact]
    public void Label_WithDefaultOptions_IsTheName() => Assert.Equal(["se"], Modules("[se]"));

    [Fact]
    public void Label_WithAnotherOption_ShowsIt() => Assert.Equal(["se (reduction 8)"], Modules("[se: {reduction: 8}]"));

    [Fact]
    public void Label_WhenAnOptionVaries_ShowsItOnEveryLevelOfTheName() =>
        Assert.Equal(["none", "se (reduction 16)", "se (reduction 8)", "nam"], Modules("[none, se, se: {reduction: 8}, nam]"));

    [Fact]
    public void Label_ShowsTruthValuesAndNames() => Assert.Equal(["nam (gates both, stop-gradient false)"], Modules("[nam: {gates: both, stop-gradient: false}]"));

    [Fact]
    public void Label_OfABackboneWithAnOption_ShowsIt()
    {
        var plan = SweepSamples.Plan(SweepText.Of("[none]", "[resnet18: {stem: imagenet}]"));

        Assert.Equal("resnet18 (stem imagenet)", plan.Cells[0].Factors[1].Value);
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("1e-4", "0.0001")]
    [InlineData("0.00001", "1e-5")]
    [InlineData("2.5e-7", "2.5e-7")]
    public void Label_OfAPenalty_IsItsShortestForm(string written, string label) =>
        Assert.Equal(label, SweepSamples.Plan(SweepText.Of("[nam]", axes: $"penalty: [{written}, 7]")).Cells[0].Factors[^1].Value);

    [Fact]
    public void Factors_AreInTheOrderOfPrint() =>
        Assert.Equal(["module", "backbone", "dataset", "placement", "penalty"], SweepSamples.Plan(SweepText.Of("[nam]", axes: "penalty: [1e-4]")).Cells[0].Factors.Select(factor => factor.Key));

    [Fact]
    public void Factors_OfASweepWithoutAPositivePenalty_LeaveItOut() =>
        Assert.DoesNotContain("penalty", SweepSamples.Plan(SweepText.Of("[nam]", axes: "penalty: [0]")).Cells[0].Factors.Select(factor => factor.Key));

    private static IEnumerable<string> Modules(string axis) => SweepSamples.Plan(SweepText.Of(axis)).Cells.Select(cell => cell.Factors[0].Value);
}
