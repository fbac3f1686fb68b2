namespace Orchestrator.SystemTests;

/// <summary>However a run ends, the next one goes on and gives the results of an undisturbed run, bit for bit.</summary>
public sealed class InterruptedRunTests : IDisposable
{
    private const int Epochs = 6;
    private readonly TemporaryHome _undisturbed = new();
    private readonly TemporaryHome _home = new();

    public void Dispose()
    {
        _undisturbed.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task Kill_InTheMiddle_LosesNothingAndChangesNoBitOfAnyResult()
    {
        await RunUndisturbedAsync();
        var sweep = _home.WriteSweep(Epochs);
        using (var killed = OrchestratorProcess.Start(_home.RunArguments(sweep)))
        {
            await CheckpointIsWrittenAsync();
            await killed.KillAsync();
        }

        var (code, output, errors) = await OrchestratorProcess.RunAsync(_home.RunArguments(sweep));

        Assert.True(code == 0, $"exit status {code}\n{output}{errors}");
        Assert.Equal(await SweepFacts.ScienceAsync(_undisturbed), await SweepFacts.ScienceAsync(_home));
        Assert.Contains("2", SweepFacts.Field(await SweepFacts.TrialsAsync(_home), "attempt"));
    }

    [Fact]
    public async Task Terminate_InTheMiddle_WritesCheckpointsAndTheNextRunGoesOnFromThem()
    {
        await RunUndisturbedAsync();
        var sweep = _home.WriteSweep(Epochs);
        using var interrupted = OrchestratorProcess.Start(_home.RunArguments(sweep));
        await SweepFacts.ATrialRunsAsync(_home);

        interrupted.Terminate();
        var stopped = await interrupted.WaitAsync();
        var between = SweepFacts.Field(await SweepFacts.TrialsAsync(_home), "state").ToList();
        var (code, output, errors) = await OrchestratorProcess.RunAsync(_home.RunArguments(sweep));

        Assert.Equal(130, stopped);
        Assert.DoesNotContain("running", between);
        Assert.DoesNotContain("leased", between);
        Assert.True(code == 0, $"exit status {code}\n{output}{errors}");
        Assert.Equal(await SweepFacts.ScienceAsync(_undisturbed), await SweepFacts.ScienceAsync(_home));
    }

    private async Task RunUndisturbedAsync()
    {
        var (code, output, errors) = await OrchestratorProcess.RunAsync(_undisturbed.RunArguments(_undisturbed.WriteSweep(Epochs)));
        Assert.True(code == 0, $"exit status {code}\n{output}{errors}");
    }

    private Task CheckpointIsWrittenAsync() => Eventually.TrueAsync(
        () => Task.FromResult(
            Directory.Exists(Path.Combine(_home.Path, "checkpoints"))
            && Directory.EnumerateFiles(Path.Combine(_home.Path, "checkpoints"), "*.checkpoint", SearchOption.AllDirectories).Any()),
        "a checkpoint is written",
        OrchestratorProcess.Patience);
}
