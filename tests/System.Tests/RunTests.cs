using System.Text.Json.Nodes;

namespace Orchestrator.SystemTests;

/// <summary>What a user gets from <c>orchestrator run</c>.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TemporaryHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Run_OfAValidSweep_TrainsEveryTrialAndRanksEveryCell()
    {
        var sweep = _home.WriteSweep();

        var (code, output, errors) = await OrchestratorProcess.RunAsync(_home.RunArguments(sweep));

        Assert.True(code == 0, output + errors);
        Assert.Contains("2 cells, 4 trials: 4 new", output, StringComparison.Ordinal);
        var (_, json, _) = await OrchestratorProcess.RunAsync("leaderboard", "tiny", "--home", _home.Path, "--json");
        var rows = JsonNode.Parse(json)!["rows"]!.AsArray();
        Assert.Equal(["2", "2"], rows.Select(row => row!["metric"]!["n"]!.ToString()));
        Assert.Equal(["269434", "271450"], rows.Select(row => row!["parameters"]!.ToString()).Order());
    }

    [Fact]
    public async Task Run_OfAFinishedSweep_TrainsNothingAndShowsTheSameResults()
    {
        var sweep = _home.WriteSweep();
        await OrchestratorProcess.RunAsync(_home.RunArguments(sweep));
        var before = await SweepFacts.ScienceAsync(_home);

        var (code, output, _) = await OrchestratorProcess.RunAsync(_home.RunArguments(sweep));

        Assert.Equal(0, code);
        Assert.Contains("4 trials: 4 done already", output, StringComparison.Ordinal);
        Assert.Equal(before, await SweepFacts.ScienceAsync(_home));
        Assert.All(SweepFacts.Field(await SweepFacts.TrialsAsync(_home), "attempt"), attempt => Assert.Equal("1", attempt));
    }

    [Fact]
    public async Task Run_WhileAnotherProcessHoldsTheHome_IsRefusedAndSaysWho()
    {
        var sweep = _home.WriteSweep(epochs: 200);
        using var first = OrchestratorProcess.Start(_home.RunArguments(sweep));
        await Eventually.TrueAsync(
            () => Task.FromResult(first.Output.Contains("Dashboard:", StringComparison.Ordinal)), "the first run has begun", OrchestratorProcess.Patience);

        var (code, _, errors) = await OrchestratorProcess.RunAsync(_home.RunArguments(sweep));

        Assert.Equal(4, code);
        Assert.Contains("is in use by process", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_FromAnotherProcess_StopsRunningTrialsAndEndsTheRun()
    {
        var sweep = _home.WriteSweep(epochs: 500);
        using var run = OrchestratorProcess.Start(_home.RunArguments(sweep));
        await SweepFacts.ATrialRunsAsync(_home);

        var (cancelCode, _, _) = await OrchestratorProcess.RunAsync("cancel", "tiny", "--home", _home.Path);
        var code = await run.WaitAsync();

        Assert.Equal(0, cancelCode);
        Assert.Equal(1, code);
        Assert.All(SweepFacts.Field(await SweepFacts.TrialsAsync(_home), "state"), state => Assert.Equal("cancelled", state));
    }
}
