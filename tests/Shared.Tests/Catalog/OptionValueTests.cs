using System.Text.Json;
using Orchestrator.Catalog;
using Orchestrator.Trials;

namespace Orchestrator.Shared.Tests.Catalog;

/// <summary>Option values keep their kind and value through JSON: a hash depends on it.</summary>
public sealed class OptionValueTests
{
    public static TheoryData<OptionValue, string> Values => new()
    {
        { OptionValue.Of(16), "16" },
        { OptionValue.Of(-3), "-3" },
        { OptionValue.Of(int.MaxValue), "2147483647" },
        { OptionValue.Of(2.0), "2.0" },
        { OptionValue.Of(0.1), "0.1" },
        { OptionValue.Of(1e-7), "1E-07" },
        { OptionValue.Of(1e300), "1E+300" },
        { OptionValue.Of(true), "true" },
        { OptionValue.Of(false), "false" },
        { OptionValue.Of("channel"), "\"channel\"" },
        { OptionValue.Of("true"), "\"true\"" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Json_KeepsKindAndValue(OptionValue value, string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(value, OrchestratorJson.Compact));
        Assert.Equal(value, JsonSerializer.Deserialize<OptionValue>(json, OrchestratorJson.Compact));
    }

    [Fact]
    public void Json_OfAChoice_ReadsBackEqual()
    {
        var choice = new Choice("nam", new SortedDictionary<string, OptionValue> { ["gates"] = OptionValue.Of("both"), ["abs"] = OptionValue.Of(true) });

        var read = JsonSerializer.Deserialize<Choice>(JsonSerializer.Serialize(choice, OrchestratorJson.Compact), OrchestratorJson.Compact);

        Assert.Equal(choice, read);
        Assert.Equal(choice.GetHashCode(), read!.GetHashCode());
    }

    [Fact]
    public void Json_OfAnotherShape_IsRefused() => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<OptionValue>("[1]", OrchestratorJson.Compact));

    [Fact]
    public void AWholeNumber_IsNotEqualToTheSameRealNumber() => Assert.NotEqual(OptionValue.Of(2), OptionValue.Of(2.0));

    [Fact]
    public void AsInteger_OfAName_SaysWhatItIs()
    {
        var problem = Assert.Throws<InvalidOperationException>(() => OptionValue.Of("both").AsInteger());

        Assert.Equal("The option value 'both' is of kind Choice, not Integer.", problem.Message);
    }

    [Fact]
    public void Choices_WithOtherOptions_Differ() => Assert.NotEqual(
        new Choice("se", new SortedDictionary<string, OptionValue> { ["reduction"] = OptionValue.Of(8) }),
        new Choice("se", new SortedDictionary<string, OptionValue> { ["reduction"] = OptionValue.Of(16) }));
}
