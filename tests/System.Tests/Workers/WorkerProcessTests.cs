using Orchestrator.Trials;

namespace Orchestrator.SystemTests.Workers;

/// <summary>The real worker with its training processes: what ends what, and that nothing is lost by it.</summary>
public sealed class WorkerProcessTests : IAsyncDisposable
{
    private const int Epochs = 8;
    private const int Endless = 10_000;

    private readonly SmallLab _lab = new();

    public ValueTask DisposeAsync() => _lab.DisposeAsync();

    [Fact]
    public async Task Sweep_OverTwoWorkers_OneOfWhichLeaves_GivesTheResultsOfAnUndisturbedRun()
    {
        using var undisturbed = new TemporaryHome();
        var (code, output, errors) = await OrchestratorProcess.RunAsync(undisturbed.RunArguments(undisturbed.WriteSweep(Epochs)));
        Assert.True(code == 0, output + errors);
        await _lab.SubmitAsync(_lab.Home.WriteSweep(Epochs));
        var first = _lab.StartWorker(slots: 2);
        await _lab.CheckpointIsWrittenAsync();

        first.Terminate();
        Assert.Equal(0, await first.WaitAsync());
        Assert.DoesNotContain(await _lab.TrialsAsync(), trial => trial.State is TrialState.Leased or TrialState.Running);
        _lab.StartWorker(slots: 2);
        await _lab.UntilAllAsync(TrialState.Succeeded);

        Assert.Equal(await SweepFacts.ScienceAsync(undisturbed), await SweepFacts.ScienceAsync(_lab.Home));
        Assert.Contains(await _lab.TrialsAsync(), trial => trial.Attempt == 2);
    }

    [Fact]
    public async Task Kill_OfTheWorker_EndsItsTrainingProcesses()
    {
        await _lab.SubmitAsync(_lab.Home.WriteSweep(Endless));
        var worker = _lab.StartWorker(slots: 2);
        await _lab.ATrialRunsAsync();
        var children = Children.Of(worker.Id);
        Assert.Equal(2, children.Count);

        await worker.KillAsync();

        await Eventually.TrueAsync(() => !children.Any(Children.IsRunning), "the training processes are gone");
    }

    [Fact]
    public async Task Terminate_Twice_LeavesAtOnce()
    {
        // The module hangs, so the first request cannot be met.
        await _lab.SubmitAsync(_lab.Home.WriteText("tiny.yaml", FaultySweep.Of("hang")), "--plugin", BuiltPlugin.Faulty);
        var worker = _lab.StartWorker(1, "--plugin", BuiltPlugin.Faulty);
        await Eventually.TrueAsync(
            () => Task.FromResult(worker.Errors.Contains("cpu:0: The faulty module hangs.", StringComparison.Ordinal)), "it hangs", OrchestratorProcess.Patience);
        var children = Children.Of(worker.Id);

        worker.Terminate();
        await Eventually.TrueAsync(
            () =>
            {
                if (!worker.HasExited) worker.Terminate();
                return Task.FromResult(worker.HasExited);
            },
            "the worker left");

        Assert.Equal(130, await worker.WaitAsync());
        await Eventually.TrueAsync(() => !children.Any(Children.IsRunning), "the training processes are gone");
    }

    [Fact]
    public async Task Sweep_WithCellsThatAbort_QuarantinesThemAndFinishesTheOthers()
    {
        await _lab.SubmitAsync(_lab.Home.WriteText("tiny.yaml", FaultySweep.Of("abort")), "--plugin", BuiltPlugin.Faulty);

        var worker = _lab.StartWorker(2, "--plugin", BuiltPlugin.Faulty);
        await _lab.UntilAllAsync(TrialState.Succeeded, TrialState.Failed);

        var trials = await _lab.TrialsAsync();
        Assert.Equal([TrialState.Succeeded, TrialState.Failed], trials.Select(trial => trial.State));
        Assert.Equal([1, 3], trials.Select(trial => trial.Attempt));
        Assert.Equal(FailureCause.Crashed, trials[1].FailureCause);
        Assert.Contains("was ended by SIGABRT", trials[1].FailureMessage, StringComparison.Ordinal);
        worker.Terminate();
        Assert.Equal(0, await worker.WaitAsync());
    }

    [Fact]
    public async Task Worker_OfGpusOnAMachineWithoutAny_EndsWithAMessage()
    {
        using var worker = OrchestratorProcess.Start(
            new Dictionary<string, string> { ["CUDA_VISIBLE_DEVICES"] = "" },
            "worker", "--database", _lab.Home.WriteText("empty.db", ""), "--broker", "memory", "--home", _lab.Home.Path, "--device-class", "cuda");

        Assert.Equal(1, await worker.WaitAsync());
        Assert.Contains("Worker:DeviceClass is 'cuda', which means GPUs, and this machine shows none.", worker.Errors, StringComparison.Ordinal);
    }
}
