using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Trainers;

/// <summary>What a training does to its process ends the trials of its device and nothing else.</summary>
public sealed class ProcessDeathTests : IDisposable
{
    private static readonly TrialConfig Healthy = ATrial.Config();
    private static readonly TrialConfig Endless = ATrial.Config(settings: ATrial.Settings with { Epochs = 10_000 });

    private readonly ProcessTrainerUnderTest _agent = new(
        slots: 2, options => (options.StuckAfter, options.StopWithin) = (TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(1)));

    public void Dispose() => _agent.Dispose();

    [Theory]
    [InlineData("abort", "was ended by SIGABRT. The last that it printed: ", "The faulty module aborts.")]
    [InlineData("exit", "ended with status 3. ", "")]
    public async Task Train_CodeThatEndsItsProcess_FailsItsTrialOnly(string fails, string how, string printed)
    {
        await _agent.OpenAsync();
        var neighbour = _agent.TrainAsync(Healthy, new PlayedAttempt());

        var failure = Assert.IsType<TrainingOutcome.Failed>(await _agent.TrainAsync(Faulty.Config(fails), new PlayedAttempt()));

        Assert.Equal(FailureCause.Crashed, failure.Cause);
        Assert.Contains(how, failure.Message, StringComparison.Ordinal);
        Assert.Contains(printed, failure.Message, StringComparison.Ordinal);
        Assert.IsType<TrainingOutcome.Finished>(await neighbour);
        Assert.Equal(2, _agent.ProcessIds.Count);
    }

    [Fact]
    public async Task Train_AfterACrash_StartsANewProcess()
    {
        var first = _agent.TrainAsync(Faulty.Config("abort"), new PlayedAttempt());
        var second = _agent.TrainAsync(Faulty.Config("abort"), new PlayedAttempt());
        await Task.WhenAll(first, second);

        Assert.IsType<TrainingOutcome.Finished>(await _agent.TrainAsync(Healthy, new PlayedAttempt()));

        Assert.Equal(3, _agent.ProcessIds.Count);
    }

    [Fact]
    public async Task Train_CodeThatHangs_IsEndedByTheWatchdog()
    {
        var failure = Assert.IsType<TrainingOutcome.Failed>(await _agent.TrainAsync(Faulty.Config("hang"), new PlayedAttempt()));

        Assert.Equal(FailureCause.Stuck, failure.Cause);
        Assert.StartsWith("The training gave no sign of life for 00:00:06, in epoch 1 after step 0;", failure.Message, StringComparison.Ordinal);
        Assert.Contains("The faulty module hangs.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_OfCodeThatHangs_EndsItsProcess()
    {
        var attempt = new PlayedAttempt();
        var training = _agent.TrainAsync(Faulty.Config("hang"), attempt);
        await Eventually.TrueAsync(() => _agent.Log.Contains("cpu:0: The faulty module hangs."), "it hangs");

        attempt.Stop = StopReason.LeaseLost;

        Assert.Equal(new TrainingOutcome.Stopped(StopReason.LeaseLost), await training);
    }

    [Fact]
    public async Task Kill_FromOutside_IsACrash()
    {
        var failure = await KilledAsync(() => { });

        Assert.Equal(FailureCause.Crashed, failure.Cause);
        Assert.Contains("was ended by SIGKILL.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kill_ByTheKernelForMemory_IsOutOfMemoryWithThePeak()
    {
        var failure = await KilledAsync(() => File.WriteAllText(_agent.OomCounter, "low 0\noom 1\noom_kill 1\n"));

        Assert.Equal(FailureCause.OutOfMemory, failure.Cause);
        Assert.Contains("was ended by the kernel because memory ran out; it had ", failure.Message, StringComparison.Ordinal);
        Assert.True(failure.PeakBytes > 50 << 20);
        Assert.True(failure.DeviceBytes > failure.PeakBytes);
    }

    [Fact]
    public async Task Train_OnADeviceThatFails_BreaksTheDeviceAndNoOther()
    {
        var broken = new List<string>();
        _agent.Trainer.Broken += (device, because) => broken.Add($"{device.Name}: {because}");

        var failure = Assert.IsType<TrainingOutcome.Failed>(await _agent.TrainAsync(Faulty.Config("ecc"), new PlayedAttempt()));

        Assert.Equal(FailureCause.DeviceFault, failure.Cause);
        Assert.Equal(["cpu:0: InvalidOperationException: CUDA error: uncorrectable ECC error encountered"], broken);
        Assert.IsType<TrainingOutcome.Finished>(await _agent.TrainAsync(Healthy, new PlayedAttempt()));
        Assert.Contains(_agent.Log, line => line.StartsWith("cpu:1: training process", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Train_AfterATrialsOwnCudaError_StartsANewProcess()
    {
        var failure = Assert.IsType<TrainingOutcome.Failed>(await _agent.TrainAsync(Faulty.Config("assert"), new PlayedAttempt()));

        Assert.Equal(FailureCause.Unknown, failure.Cause);
        Assert.IsType<TrainingOutcome.Finished>(await _agent.TrainAsync(Healthy, new PlayedAttempt()));
        Assert.Equal(2, _agent.ProcessIds.Count);
    }

    private async Task<TrainingOutcome.Failed> KilledAsync(Action before)
    {
        var attempt = new PlayedAttempt();
        var training = _agent.TrainAsync(Endless, attempt);
        await Eventually.TrueAsync(() => !attempt.Steps.IsEmpty, "it trains");
        before();
        ProcessTrainerUnderTest.Kill(Assert.Single(_agent.ProcessIds));
        return Assert.IsType<TrainingOutcome.Failed>(await training);
    }
}
