using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Tests.Training;

namespace Orchestrator.Worker.Tests.Trainers;

/// <summary>Training in a process of its own gives what training here gives, and can be stopped as well.</summary>
public sealed class ProcessTrainingTests : IDisposable
{
    private static readonly TrialConfig Nam = ATrial.Config("nam", penalty: 1e-3, settings: ATrial.Settings with { Checkpoint = CheckpointRule.Best });
    private static readonly TrialConfig Endless = ATrial.Config(settings: ATrial.Settings with { Epochs = 10_000 });

    private readonly ProcessTrainerUnderTest _agent = new();

    public void Dispose() => _agent.Dispose();

    [Fact]
    public async Task Train_InAProcess_GivesEveryBitOfATrainingHere()
    {
        using var here = new TrainerFixture();
        var (expected, undisturbed) = here.TrainUndisturbed(Nam);
        var attempt = new PlayedAttempt();

        var outcome = await _agent.TrainAsync(Nam, attempt);

        var result = Assert.IsType<TrainingOutcome.Finished>(outcome).Result;
        Assert.Equal(expected.WithoutTimes(), result.WithoutTimes());
        Assert.Equal(undisturbed.Epochs.Select(Comparable.WithoutTimes), attempt.Epochs.Select(Comparable.WithoutTimes));
        Assert.Equal(Tensors.Bytes(undisturbed.Weights!.Path), Tensors.Bytes(attempt.Weights!));
        Assert.Equal(undisturbed.LastProgress.Epoch, attempt.Steps.Last().Epoch);
    }

    [Fact]
    public async Task Train_SeveralTrials_UsesOneProcess()
    {
        await _agent.OpenAsync();

        Assert.IsType<TrainingOutcome.Finished>(await _agent.TrainAsync(Nam, new PlayedAttempt()));
        Assert.IsType<TrainingOutcome.Finished>(await _agent.TrainAsync(ATrial.Config(), new PlayedAttempt()));

        Assert.Single(_agent.ProcessIds);
    }

    [Theory]
    [InlineData(StopReason.Cancelled)]
    [InlineData(StopReason.LeaseLost)]
    public async Task Stop_WhileItTrains_EndsTheAttemptWithinAStep(StopReason reason)
    {
        var attempt = new PlayedAttempt();
        var training = _agent.TrainAsync(Endless, attempt);
        await Eventually.TrueAsync(() => !attempt.Steps.IsEmpty, "a step is done");

        attempt.Stop = reason;

        Assert.Equal(new TrainingOutcome.Stopped(reason), await training);
        Assert.Empty(attempt.Checkpoints);
        Assert.Single(_agent.ProcessIds);
    }

    [Fact]
    public async Task Drain_InTheMiddle_LeavesACheckpointFromWhichTheRestGivesTheSameBits()
    {
        using var here = new TrainerFixture();
        var (expected, _) = here.TrainUndisturbed(Nam);
        var checkpoint = await DrainAsync();

        var outcome = await _agent.TrainAsync(Nam, new PlayedAttempt(), checkpoint);

        var result = Assert.IsType<TrainingOutcome.Finished>(outcome).Result;
        Assert.Equal(expected.WithoutTimes(), result.WithoutTimes());
        Assert.NotEmpty(result.Record.ResumedAt);
    }

    [Fact]
    public async Task Train_WithADamagedCheckpoint_UsesTheOneBeforeAndSaysSo()
    {
        var checkpoint = await DrainAsync();
        var damaged = checkpoint with { Path = checkpoint.Path + ".damaged" };
        var bytes = await File.ReadAllBytesAsync(FileOf(checkpoint));
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(FileOf(damaged), bytes);
        var attempt = new PlayedAttempt();

        var outcome = await _agent.TrainAsync(Nam, attempt, damaged, checkpoint);

        Assert.NotEmpty(Assert.IsType<TrainingOutcome.Finished>(outcome).Result.Record.ResumedAt);
        Assert.Contains($"warning: The checkpoint {damaged.Path} is damaged (its checksum is wrong); an earlier one is used.", attempt.Lines);
    }

    [Fact]
    public async Task Train_CodeThatPrints_CorruptsNothingAndIsInTheAgentsLogAsTheAttempts()
    {
        using var scope = _agent.Lines.BeginScope("the attempt");
        var outcome = await _agent.TrainAsync(Faulty.Config("noise"), new PlayedAttempt());

        Assert.True(outcome is TrainingOutcome.Finished, $"{outcome}");
        Assert.Contains("cpu:0: Noise of the faulty module by .NET.", _agent.Log);
        Assert.Contains("cpu:0: Noise of the faulty module by C.", _agent.Log);
        Assert.Equal(["the attempt"], _agent.Lines.ScopesOf("cpu:0: Noise of the faulty module by .NET."));
    }

    private string FileOf(CheckpointInfo checkpoint) => Path.Combine(_agent.Folder.Folder("checkpoints"), checkpoint.Path);

    private async Task<CheckpointInfo> DrainAsync()
    {
        var attempt = new PlayedAttempt();
        var training = _agent.TrainAsync(Nam, attempt);
        await Eventually.TrueAsync(() => !attempt.Steps.IsEmpty, "a step is done");
        attempt.Stop = StopReason.Draining;
        Assert.Equal(new TrainingOutcome.Stopped(StopReason.Draining), await training);
        return Described.Checkpoint(_agent.Folder.Folder("checkpoints"), Assert.Single(attempt.Checkpoints));
    }
}
