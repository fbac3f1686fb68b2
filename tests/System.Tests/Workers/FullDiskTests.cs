using Orchestrator.Testing.Servers;
using Orchestrator.Trials;

namespace Orchestrator.SystemTests.Workers;

/// <summary>A checkpoint disk that is full costs checkpoints and never a result.</summary>
public sealed class FullDiskTests : IAsyncDisposable
{
    private readonly SmallLab _lab = new();

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Fact]
    public async Task Sweep_WithAFullCheckpointDisk_TrainsToItsEndAndWarns()
    {
        Assert.SkipWhen(SmallDisk.WhyUnavailable is not null, SmallDisk.WhyUnavailable ?? "");
        await using var disk = await SmallDisk.MountAsync(mebibytes: 8);
        await disk.FillAsync();
        using var undisturbed = new TemporaryHome();
        await OrchestratorProcess.RunAsync(undisturbed.RunArguments(undisturbed.WriteSweep(epochs: 6)));
        await _lab.SubmitAsync(_lab.Home.WriteSweep(epochs: 6));

        _lab.StartWorker(2, "--checkpoints", disk.Path);
        await _lab.UntilAllAsync(TrialState.Succeeded);

        Assert.Equal(await SweepFacts.ScienceAsync(undisturbed), await SweepFacts.ScienceAsync(_lab.Home));
        var trials = await _lab.TrialsAsync();
        Assert.All(trials, trial => Assert.Equal(1, trial.Attempt));
        var log = await _lab.LogAsync(trials[0].Trial);
        Assert.Contains("No checkpoint could be written in epoch", log, StringComparison.Ordinal);
        Assert.Contains("The weights could not be kept, so the trial cannot be deployed", log, StringComparison.Ordinal);
    }
}
