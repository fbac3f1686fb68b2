namespace Orchestrator.SystemTests;

/// <summary>What the documentation shows is what the product takes.</summary>
public sealed class DocumentationTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    /// <summary>Every sweep definition in the documentation: the page, its place among the page's definitions, and its text.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> Definitions =>
        Pages().SelectMany(page => DefinitionsOf(page).Select((_, index) => new TheoryDataRow<string, int>(page, index)));

    public void Dispose() => _home.Dispose();

    [Theory]
    [MemberData(nameof(Definitions))]
    public async Task Validate_OfADefinitionInTheDocumentation_FindsNothingWrong(string page, int index)
    {
        var text = DefinitionsOf(page)[index];
        string[] plugin = text.Contains("--plugin", StringComparison.Ordinal) ? ["--plugin", BuiltPlugin.File] : [];

        var (code, _, errors) = await OrchestratorProcess.RunAsync(["validate", _home.WriteText("shown.yaml", text), .. plugin]);

        Assert.True(code == 0, $"{page}: {errors}");
    }

    [Theory]
    [InlineData("ExamplePlugin.csproj")]
    [InlineData("PixelGate.cs")]
    [InlineData("Recipes/pixel-gate-short.yaml")]
    public async Task AddingAModule_ShowsTheExamplePluginAsItIs(string file)
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", "adding-a-module.md"));

        Assert.Contains((await File.ReadAllTextAsync(Repository.PathOf("tests", "ExamplePlugin", file))).Trim(), page, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Pages() =>
        Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories)
            .Concat([Repository.PathOf("README.md"), Repository.PathOf("sweeps", "README.md")])
            .Where(File.Exists)
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Order(StringComparer.Ordinal);

    /// <summary>The YAML blocks that are whole definitions; recipes and fragments are something else.</summary>
    private static List<string> DefinitionsOf(string page) =>
    [
        .. File.ReadAllText(Repository.PathOf(page)).Split("```yaml\n").Skip(1).Select(rest => rest.Split("```")[0])
            .Where(text => text.Contains("\ngrid:", StringComparison.Ordinal) && text.Contains("\ntraining:", StringComparison.Ordinal)),
    ];
}
