using System.Text.Json.Nodes;
using Orchestrator.Shared.Tests.Catalog;
using Orchestrator.Sweeps;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>The schema and the reader agree on every sample, valid or not, except for what a schema cannot know.</summary>
public sealed class SchemaTests
{
    private const string Expect = "# expect: ";
    private const string Beyond = "# beyond the schema";

    private static readonly JsonObject Schema = JsonNode.Parse(SweepSchema.Generate(TestCatalog.Instance))!.AsObject();

    public static TheoryData<string> Valid => Names("Valid", _ => true);

    /// <summary>Files that the schema must refuse.</summary>
    public static TheoryData<string> Structural => Names("Malformed", content => YamlAsJson.Convert(content) is not null && !content.Contains(Beyond, StringComparison.Ordinal));

    /// <summary>Files that are marked as beyond the schema: it must accept them, or the mark is wrong.</summary>
    public static TheoryData<string> OnlyForTheReader => Names("Malformed", content => content.Contains(Beyond, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Valid))]
    public void Schema_AcceptsWhatTheReaderAccepts(string file) => Assert.True(Accepts(Path.Combine(SweepSamples.Folder("Valid"), file)));

    [Theory]
    [MemberData(nameof(Structural))]
    public void Schema_RefusesWhatTheReaderRefuses(string file) => Assert.False(Accepts(Path.Combine(SweepSamples.Folder("Malformed"), file)));

    [Theory]
    [MemberData(nameof(OnlyForTheReader))]
    public void Schema_AcceptsWhatOnlyTheWholeFileShows(string file) => Assert.True(Accepts(Path.Combine(SweepSamples.Folder("Malformed"), file)));

    [Fact]
    public void Schema_IsDraftSeven() => Assert.Equal("http://json-schema.org/draft-07/schema#", Schema["$schema"]!.GetValue<string>());

    [Fact]
    public void Schema_HasDefaultAndRangeOfAnOption()
    {
        var option = Schema["definitions"]!["module_level"]!["anyOf"]!.AsArray()[^1]!["properties"]!["se"]!["properties"]!["reduction"]!;

        Assert.Equal(16, option["default"]!.GetValue<int>());
        Assert.Equal("Channels per hidden unit.", option["description"]!.GetValue<string>());
        Assert.Equal((1, 1024), (option["anyOf"]![0]!["minimum"]!.GetValue<int>(), option["anyOf"]![0]!["maximum"]!.GetValue<int>()));
    }

    [Fact]
    public void Schema_DescribesEveryKey()
    {
        Assert.All(Schema["properties"]!.AsObject(), property => Assert.NotNull(property.Value!["description"]));
        Assert.All(Schema["properties"]!["training"]!["properties"]!.AsObject(), property => Assert.NotNull(property.Value!["description"]));
    }

    private static bool Accepts(string file) => new DraftSevenValidator(Schema).Accepts(YamlAsJson.Convert(Content(file)));

    private static TheoryData<string> Names(string folder, Func<string, bool> chosen) =>
    [
        .. Directory.GetFiles(SweepSamples.Folder(folder)).Where(file => chosen(Content(file))).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    private static string Content(string file) =>
        string.Concat(File.ReadAllLines(file).Where(line => !line.StartsWith(Expect, StringComparison.Ordinal)).Select(line => line + "\n"));
}
