using System.Text.Json.Nodes;

namespace Orchestrator.SystemTests;

/// <summary>Steering a run on this machine, without a coordinator to ask; and what is said when one is needed.</summary>
public sealed class ControlCommandTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Verbs_WithoutACoordinator_ActOnTheRunOfTheHome()
    {
        using var run = OrchestratorProcess.Start(_home.RunArguments(_home.WriteSweep(epochs: 500)));
        await SweepFacts.ATrialRunsAsync(_home);

        Assert.NotNull((await JsonAsync("pause", "tiny"))["paused_at"]);
        Assert.Equal("7", (await JsonAsync("priority", "tiny", "7"))["priority"]!.ToString());
        Assert.Null((await JsonAsync("resume", "tiny"))["paused_at"]);
        Assert.Single((await JsonAsync("workers")).AsArray());
        await JsonAsync("cancel", "tiny");
        Assert.Equal(1, await run.WaitAsync());

        Assert.Equal("4", (await JsonAsync("retry", "tiny"))["queued"]!.ToString());
        Assert.All(SweepFacts.Field(await SweepFacts.TrialsAsync(_home), "state"), state => Assert.Equal("queued", state));
    }

    [Theory]
    [InlineData(5, "No coordinator answers at http://127.0.0.1:1/", "status", "--server", "http://127.0.0.1:1")]
    [InlineData(2, "--server must be an http or https address", "status", "--server", "127.0.0.1:5081")]
    [InlineData(2, "The priority 5000 must be from -1000 to 1000.", "priority", "tiny", "5000")]
    [InlineData(2, "Name a worker, or give --all.", "drain")]
    [InlineData(3, "There is no database ", "sweeps", "--database", "/nowhere/orchestrator.db")]
    [InlineData(2, "The database's address must be ", "sweeps", "--database", "mysql://here/there")]
    [InlineData(5, "cannot be used", "sweeps", "--database", "postgres://nobody@127.0.0.1:1/none")]
    [InlineData(3, "No cluster runs in ", "cluster", "status")]
    public async Task Mistakes_EndWithTheirStatusAndSayWhatIsAllowed(int status, string message, params string[] words)
    {
        var (code, _, errors) = await OrchestratorProcess.RunAsync([.. words, "--home", _home.Path]);

        Assert.Equal(status, code);
        Assert.Contains(message, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_WithoutACoordinator_SaysHowToNameOneAndHowToDoWithout()
    {
        var (code, _, errors) = await OrchestratorProcess.RunAsync("submit", _home.WriteSweep(), "--home", _home.Path);

        Assert.Equal(2, code);
        Assert.Contains("orchestrator cluster up", errors, StringComparison.Ordinal);
        Assert.Contains("orchestrator run FILE", errors, StringComparison.Ordinal);
    }

    private async Task<JsonNode> JsonAsync(params string[] words)
    {
        var (code, output, errors) = await OrchestratorProcess.RunAsync([.. words, "--home", _home.Path, "--json"]);
        Assert.True(code == 0, errors);
        return JsonNode.Parse(output)!;
    }
}
