using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace Orchestrator.SystemTests;

/// <summary>Commands that read results, over a sweep that was really trained.</summary>
public sealed class ResultCommandTests(TrainedHome home) : IClassFixture<TrainedHome>
{
    [Fact]
    public async Task Leaderboard_AgainstAnotherModule_TurnsTheDifferenceAround()
    {
        var planned = JsonNode.Parse(await home.ReadAsync("leaderboard", "tiny", "--json"))!;
        var turned = JsonNode.Parse(
            await home.ReadAsync("leaderboard", "tiny", "--baseline", "module=se", "--where", "module=none,se", "--json"))!;

        Assert.Equal(DifferenceOf(planned, "se"), -DifferenceOf(turned, "none"), 1e-12);
        Assert.Equal("too-few", RowOf(planned, "se")["difference"]!["why_no_p"]!.GetValue<string>());
    }

    [Fact]
    public async Task Leaderboard_WithAnUnknownFactor_SaysWhichThereAre()
    {
        var (code, _, errors) = await home.TryAsync("leaderboard", "tiny", "--group-by", "modul");

        Assert.Equal(2, code);
        Assert.Contains("Known: module, backbone, dataset", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaderboard_WorthItsCost_TakesTheWordsOfTheJson()
    {
        var front = JsonNode.Parse(await home.ReadAsync("leaderboard", "tiny", "--pareto", "deploy-parameters", "--json"))!;
        var (code, _, errors) = await home.TryAsync("leaderboard", "tiny", "--pareto", "speed");

        Assert.Equal("deploy-parameters", front["axis"]!.GetValue<string>());
        Assert.Equal(2, code);
        Assert.Contains("--pareto must be one of parameters, macs, deploy-parameters, deploy-macs, latency, not 'speed'.", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("placement", "se was tried at one placement only: standard.")]
    [InlineData("effects", "2 module = 2 cells with 2 seeds each")]
    [InlineData("ranks", "2 treatments on 1 blocks")]
    [InlineData("penalty", "Nothing was tried with several λ")]
    public async Task Reports_OfASmallSweep_SayWhatItCanShow(string command, string expected) =>
        Assert.Contains(expected, (await home.ReadAsync(command, "tiny")).ReplaceLineEndings(" "), StringComparison.Ordinal);

    [Fact]
    public async Task Export_AsLatex_WritesAManifestWithTheNumbersOfTheJson()
    {
        var file = home.PathOf("table.tex");
        await home.ReadAsync("export", "tiny", "--format", "latex", "--out", file);
        var all = JsonNode.Parse(await home.ReadAsync("export", "tiny", "--format", "json"))!;

        var manifest = JsonNode.Parse(await File.ReadAllTextAsync(file + ".manifest.json"))!;
        Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file))), manifest["file_sha256"]!.GetValue<string>());
        Assert.Equal(
            all["leaderboard"]!.AsArray().Select(row => row!["metric"]!["mean"]!.GetValue<double>()).Order(),
            manifest["cells"]!.AsArray().Select(cell => cell!["mean"]!.GetValue<double>()).Order());
    }

    [Fact]
    public async Task Export_OfTheHistory_HasALineForEachEpochOfEachTrial()
    {
        var lines = (await home.ReadAsync("export", "tiny", "--content", "history"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        Assert.StartsWith("trial,module,backbone,dataset,placement,seed,epoch,learning_rate,train_loss", lines[0],
            StringComparison.Ordinal);
        Assert.Equal(1 + TrainedHome.Trials * TrainedHome.Epochs, lines.Length);
    }

    private static JsonNode RowOf(JsonNode board, string module) =>
        board["rows"]!.AsArray().Single(row => row!["cell"]!["factors"]![0]!["value"]!.GetValue<string>() == module)!;

    private static double DifferenceOf(JsonNode board, string module) => RowOf(board, module)["difference"]!["mean"]!.GetValue<double>();
}
