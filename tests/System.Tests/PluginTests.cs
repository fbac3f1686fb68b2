using System.Text.Json.Nodes;

namespace Orchestrator.SystemTests;

/// <summary>A user's class library, loaded by the real command.</summary>
public sealed class PluginTests : IDisposable
{
    private const string Definition = """
        name: tiny
        grid:
          module: [none, pixel-gate: {kernel: 3}]
          backbone: [resnet20]
          dataset: [fashion-mnist]
          penalty: [1e-3]
        training: {recipe: pixel-gate-short, train_images: 192, test_images: 100}
        """;

    private static readonly string Plugin = BuiltPlugin.File;
    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Run_WithAPlugin_TrainsItsModuleAndTheResultSaysSo()
    {
        var sweep = _home.WriteText("tiny.yaml", Definition);

        var (code, output, errors) = await OrchestratorProcess.RunAsync([.. _home.RunArguments(sweep), "--plugin", Plugin]);

        Assert.True(code == 0, output + errors);
        var trials = await SweepFacts.TrialsAsync(_home);
        var gated = trials.Single(trial => trial!["result"]!["record"]!["plugins"] is not null)!;
        Assert.Equal("ExamplePlugin", gated["result"]!["record"]!["plugins"]![0]!["name"]!.ToString());
    }

    [Fact]
    public async Task Plan_WithThePluginInTheEnvironment_KnowsItsNames()
    {
        var sweep = _home.WriteText("tiny.yaml", Definition);
        using var plan = OrchestratorProcess.Start(
            new Dictionary<string, string> { ["ORCHESTRATOR_PLUGINS"] = Plugin }, "plan", sweep, "--home", _home.Path, "--json");

        Assert.Equal(0, await plan.WaitAsync());
        Assert.Equal("2", JsonNode.Parse(plan.Output)!["to_train"]!.ToString());
    }

    [Fact]
    public async Task Plan_WithoutThePlugin_DoesNotKnowItsNames()
    {
        var (code, _, errors) = await OrchestratorProcess.RunAsync("plan", _home.WriteText("tiny.yaml", Definition));

        Assert.Equal(2, code);
        Assert.Contains("'pixel-gate' is not known.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema")]
    [InlineData("catalog")]
    public async Task SchemaAndCatalog_WithAPlugin_ListItsModule(string command)
    {
        var (_, output, _) = await OrchestratorProcess.RunAsync(command, "--plugin", Plugin);

        Assert.Contains("pixel-gate", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNoPlugin_ExitsWith2AndIsNamed()
    {
        var (code, _, errors) = await OrchestratorProcess.RunAsync("catalog", "--plugin", _home.WriteText("module.py", "import torch\n"));

        Assert.Equal(2, code);
        Assert.Contains("module.py': it is no .NET assembly that can run here", errors, StringComparison.Ordinal);
    }
}
