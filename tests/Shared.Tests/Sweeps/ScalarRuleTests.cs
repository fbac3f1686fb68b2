using Orchestrator.Sweeps;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Our scalar rules where they are accepted; what they refuse is in Malformed/.</summary>
public sealed class ScalarRuleTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("1e-3", 0.001)]
    [InlineData("1E-3", 0.001)]
    [InlineData("5.0e+1", 50)]
    [InlineData("0.25", 0.25)]
    [InlineData("12", 12)]
    public void Number_InDecimalOrExponentForm_IsRead(string written, double expected) =>
        Assert.Equal(expected, Assert.Single(Definition($"penalty: [{written}]").Grid.Penalties).Value);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("1e3", 1000)]
    [InlineData("2.0", 2)]
    [InlineData("9007199254740991", 9007199254740991)]
    public void WholeNumber_WrittenInAnyForm_IsRead(string written, long expected) =>
        Assert.Equal(expected, Assert.Single(Definition($"seed: [{written}]").Seeds));

    [Theory]
    [InlineData("on", "on")]
    [InlineData("no", "no")]
    [InlineData("Yes", "Yes")]
    [InlineData("TRUE", "TRUE")]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("2026-11-21", "2026-11-21")]
    [InlineData("'2024'", "2024")]
    [InlineData("\"true\"", "true")]
    [InlineData("'~'", "~")]
    [InlineData("  padded  ", "padded")]
    [InlineData("λ versus γ", "λ versus γ")]
    public void Text_IsWhatIsNoNumberTruthValueOrNull(string written, string expected) =>
        Assert.Equal(expected, Definition("", written).Name);

    [Fact]
    public void Level_WithoutAList_IsOneLevel() => Assert.Equal("standard", Assert.Single(Definition("placement: standard").Grid.Placements).Value);

    [Fact]
    public void Json_IsReadAsYaml()
    {
        const string json = """
            {"name": "t", "grid": {"module": ["none", {"se": {"reduction": 8, "bias": true}}], "backbone": ["resnet20"], "dataset": ["cifar10"]},
            	"training": {"recipe": "quick", "epochs": 2}}
            """;

        var reading = SweepSamples.Read(json);

        Assert.Empty(reading.Problems);
        Assert.Equal("8", reading.Definition!.Grid.Modules[1].Value["reduction"].ToString());
    }

    private static SweepDefinition Definition(string axis, string name = "t")
    {
        var reading = SweepSamples.Read($"name: {name}\ngrid:\n  module: [none, nam]\n  backbone: [resnet20]\n  dataset: [cifar10]\n  {axis}\ntraining: {{recipe: quick}}\n");
        Assert.Empty(reading.Problems);
        return reading.Definition!;
    }
}
