using System.Text.Json.Nodes;

namespace Orchestrator.SystemTests;

/// <summary>Commands that read definitions and the catalog: what they print, how they exit, what they leave alone.</summary>
public sealed class DefinitionCommandTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Run_OfAMalformedSweep_SaysEveryProblemExitsWith2AndCreatesNothing()
    {
        var file = _home.WriteText("bad.yaml", "name: bad\ngrid:\n  module: [none, sse]\n  backbone: [resnet19]\n  dataset: [fashion-mnist]\n");

        var (code, _, errors) = await OrchestratorProcess.RunAsync(_home.RunArguments(file));

        Assert.Equal(2, code);
        Assert.Contains("bad.yaml:3:18: ", errors, StringComparison.Ordinal);
        Assert.Contains("bad.yaml:4:14: ", errors, StringComparison.Ordinal);
        Assert.Contains("Nothing was created.", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_home.Path));
    }

    [Fact]
    public async Task Validate_WithJson_PrintsPositionsForScripts()
    {
        var file = _home.WriteText("bad.yaml", "name: bad\ngrid:\n  module: [sse]\n  backbone: [resnet20]\n  dataset: [fashion-mnist]\ntraining: {recipe: quick}\n");

        var (code, output, _) = await OrchestratorProcess.RunAsync("validate", file, "--json");

        var problem = JsonNode.Parse(output)!["problems"]!.AsArray()[0]!;
        Assert.Equal(2, code);
        Assert.Equal("3", problem["line"]!.ToString());
        Assert.Equal("12", problem["column"]!.ToString());
    }

    [Fact]
    public async Task Plan_OfANewSweep_CountsItsTrialsAndCreatesNothing()
    {
        var sweep = _home.WriteSweep();

        var (code, output, _) = await OrchestratorProcess.RunAsync("plan", sweep, "--home", _home.Path, "--json");

        Assert.Equal(0, code);
        Assert.Equal("4", JsonNode.Parse(output)!["to_train"]!.ToString());
        Assert.False(Directory.Exists(_home.Path));
    }

    [Fact]
    public async Task Plan_OfCellsWithoutADeployForm_MarksThemAndSaysWhy()
    {
        var file = _home.WriteText(
            "aw.yaml", "name: aw\ngrid:\n  module: [none, aw]\n  backbone: [resnet20]\n  dataset: [fashion-mnist]\ntraining: {recipe: quick}\n");

        var (_, forPeople, _) = await OrchestratorProcess.RunAsync("plan", file, "--home", _home.Path);
        var (_, forScripts, _) = await OrchestratorProcess.RunAsync("plan", file, "--home", _home.Path, "--json");

        var note = Assert.Single(JsonNode.Parse(forScripts)!["no_deploy_form"]!.AsArray())!;
        Assert.StartsWith("Every image makes kernels of its own", note["reason"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal([1], note["cells"]!.AsArray().Select(cell => cell!.GetValue<int>()));
        Assert.Contains("(no deploy form)", forPeople, StringComparison.Ordinal);
        Assert.Contains("no deploy form 1: Every image makes kernels of its own", forPeople, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalog_WithJson_SaysWhereEveryModuleCanSitAndWhyNotElsewhere()
    {
        var (_, output, _) = await OrchestratorProcess.RunAsync("catalog", "--json");

        var fits = JsonNode.Parse(output)!["fits"]!.AsArray();
        Assert.Equal(12 * 7 * 6, fits.Count);
        Assert.All(fits, fit => Assert.NotEqual(fit!["is_possible"]!.GetValue<bool>(), fit["impossible_because"] is not null));
        var identity = fits.Single(fit => $"{fit!["module"]} {fit["placement"]} {fit["family"]}" == "se identity rep-vgg")!;
        Assert.StartsWith("a module on the identity branch", identity["no_deploy_form_because"]!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownOption_ExitsWith2AndPointsToHelp()
    {
        var (code, _, errors) = await OrchestratorProcess.RunAsync("run", "--slot", "2", "x.yaml");

        Assert.Equal(2, code);
        Assert.Contains("orchestrator run --help", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingFile_ExitsWith3()
    {
        var (code, _, errors) = await OrchestratorProcess.RunAsync("validate", "nowhere.yaml");

        Assert.Equal(3, code);
        Assert.Contains("There is no file 'nowhere.yaml'.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Catalog_IsReadWithoutLoadingLibtorch()
    {
        using var catalog = OrchestratorProcess.Start(new Dictionary<string, string> { ["LD_DEBUG"] = "files" }, "catalog", "--json");

        Assert.Equal(0, await catalog.WaitAsync());
        Assert.DoesNotContain("libtorch", catalog.Errors, StringComparison.Ordinal);
        Assert.Contains("libcoreclr", catalog.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Schema_IsTheOneInTheDocumentation()
    {
        var (_, output, _) = await OrchestratorProcess.RunAsync("schema");

        Assert.Equal((await File.ReadAllTextAsync(Repository.PathOf("docs", "sweep.schema.json"))).Trim(), output.Trim());
    }
}
