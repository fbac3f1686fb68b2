using System.Text;
using System.Text.Json.Nodes;

namespace Orchestrator.SystemTests;

/// <summary>Commands about networks: what one costs, and a trained one as a file.</summary>
public sealed class ModelCommandTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Describe_OfResNet50WithCbam_GivesThePublishedCounts()
    {
        var (code, output, errors) = await OrchestratorProcess.RunAsync(
            "describe", "--backbone", "resnet50", "--stem", "cifar", "--module", "cbam", "--placement", "standard", "--classes", "100", "--input", "3x32x32", "--json");

        Assert.True(code == 0, errors);
        var train = JsonNode.Parse(output)!["train"]!;
        Assert.Equal(("26237844", "1303487840"), (train["parameters"]!.ToString(), train["macs"]!.ToString()));
    }

    [Fact]
    public async Task Describe_WithMistakes_SaysThemAllAndExitsWith2()
    {
        var (code, _, errors) = await OrchestratorProcess.RunAsync("describe", "--backbone", "resnet19", "--module", "sse", "--input", "big");

        Assert.Equal(2, code);
        Assert.Equal(4, errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Deploy_OfAFinishedTrial_WritesAFoldedFileThatSaysWhatItIs()
    {
        await OrchestratorProcess.RunAsync(_home.RunArguments(_home.WriteSweep(epochs: 2, trainImages: 64)));
        var trial = (await SweepFacts.TrialsAsync(_home))[0]!;
        var id = trial["trial"]!.ToString();
        var model = Path.Combine(_home.Path, "model.safetensors");

        var (code, output, errors) = await OrchestratorProcess.RunAsync("deploy", id, "--home", _home.Path, "--out", model, "--json");
        var (again, _, refusal) = await OrchestratorProcess.RunAsync("deploy", id, "--home", _home.Path, "--out", model);
        var (unknown, _, _) = await OrchestratorProcess.RunAsync("deploy", "ffffffffffffffff", "--home", _home.Path, "--out", model + "2");

        Assert.True(code == 0, errors);
        Assert.Equal("True", trial["result"]!["deploy"]!["agrees"]!.GetValue<bool>().ToString());
        Assert.Equal(trial["result"]!["deploy"]!["form"]!["parameters"]!.ToString(), JsonNode.Parse(output)!["parameters"]!.ToString());
        Assert.Contains($"\"trial\":\"{id}\"", Encoding.UTF8.GetString((await File.ReadAllBytesAsync(model)).AsSpan(0, 8192)), StringComparison.Ordinal);
        Assert.Equal((2, 3), (again, unknown));
        Assert.Contains("--force replaces it", refusal, StringComparison.Ordinal);
    }
}
