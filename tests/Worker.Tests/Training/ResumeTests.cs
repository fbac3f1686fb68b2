using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Tests.Training;

/// <summary>A training that was stopped anywhere and went on from its checkpoint ends with the bits of an undisturbed one.</summary>
public sealed class ResumeTests(TrainerFixture fixture) : IClassFixture<TrainerFixture>
{
    private static readonly TrialConfig Nam = ATrial.Config("nam", penalty: 1e-3, settings: ATrial.Settings with { Checkpoint = CheckpointRule.Best });

    // 72 images in batches of 16 are 5 steps an epoch, the last one with 8 images; then the validation looks once.
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(3, 0, 3)]
    [InlineData(5, 0, 5)]
    [InlineData(6, 1, 0)]
    [InlineData(9, 1, 3)]
    [InlineData(12, 2, 0)]
    public void Train_StoppedAndResumed_EndsWithTheSameBits(int stopAfterLooks, int epoch, int step)
    {
        var (expected, undisturbed) = fixture.TrainUndisturbed(Nam);
        var first = new RecordingAttempt(fixture.Folder) { StopAfterLooks = stopAfterLooks };
        Assert.Equal(StopReason.Draining, Assert.IsType<TrainingOutcome.Stopped>(fixture.Train(Nam, first)).Reason);
        Assert.Equal((epoch, step), (first.Checkpoints[0].Epoch, first.Checkpoints[0].Step));

        var second = new RecordingAttempt(fixture.Folder);
        var outcome = fixture.Train(Nam, second, first.Checkpoints);

        var result = Assert.IsType<TrainingOutcome.Finished>(outcome).Result;
        Assert.Equal(expected.WithoutTimes(), result.WithoutTimes());
        Assert.Equal([epoch], result.Record.ResumedAt);
        Assert.Equal(
            undisturbed.Epochs.Select(Comparable.WithoutTimes),
            first.Epochs.Concat(second.Epochs).Select(Comparable.WithoutTimes));
    }

    [Fact]
    public void Train_StoppedAndResumed_WritesTheSameCheckpointBytes()
    {
        var straight = new RecordingAttempt(fixture.Folder) { StopAfterLooks = 9 };
        fixture.Train(Nam, straight);
        var first = new RecordingAttempt(fixture.Folder) { StopAfterLooks = 4 };
        fixture.Train(Nam, first);
        var second = new RecordingAttempt(fixture.Folder) { StopAfterLooks = 5 };
        fixture.Train(Nam, second, first.Checkpoints);

        Assert.Equal((1, 3), (second.Checkpoints[0].Epoch, second.Checkpoints[0].Step));
        Assert.Equal(Tensors.Bytes(straight.Checkpoints[0].Path), Tensors.Bytes(second.Checkpoints[0].Path));
    }

    [Fact]
    public void Train_WithACheckpointAfterEveryStep_ChangesNothing()
    {
        var (expected, _) = fixture.TrainUndisturbed(Nam);
        var attempt = new RecordingAttempt(fixture.Folder) { IsCheckpointDue = true };

        var outcome = fixture.Train(Nam, attempt);

        Assert.Equal(expected.WithoutTimes(), Assert.IsType<TrainingOutcome.Finished>(outcome).Result.WithoutTimes());
        Assert.Equal(10, attempt.Checkpoints.Count);
    }

    [Fact]
    public void Train_WithAdam_ResumesToTheSameBits()
    {
        var config = ATrial.Config(settings: ATrial.Settings with { Optimizer = new OptimizerSettings { Name = "adamw", LearningRate = 1e-3, WeightDecay = 1e-2 } });
        var (expected, _) = fixture.TrainUndisturbed(config);
        var first = new RecordingAttempt(fixture.Folder) { StopAfterLooks = 3 };
        fixture.Train(config, first);

        var outcome = fixture.Train(config, new RecordingAttempt(fixture.Folder), first.Checkpoints);

        Assert.Equal(expected.WithoutTimes(), Assert.IsType<TrainingOutcome.Finished>(outcome).Result.WithoutTimes());
    }

    [Fact]
    public void Train_WithACheckpointOfAnotherTrial_PassesItOverAndStartsAnew()
    {
        var other = new RecordingAttempt(fixture.Folder) { StopAfterLooks = 3 };
        fixture.Train(Nam with { Seed = 5 }, other);
        var attempt = new RecordingAttempt(fixture.Folder);

        var outcome = fixture.Train(Nam, attempt, other.Checkpoints);

        Assert.Empty(Assert.IsType<TrainingOutcome.Finished>(outcome).Result.Record.ResumedAt);
        Assert.Contains(attempt.Lines, line => line.StartsWith("warning: A checkpoint is passed over.", StringComparison.Ordinal));
    }

    [Fact]
    public void Train_WithTheNewestCheckpointGone_TakesTheOneBefore()
    {
        var first = new RecordingAttempt(fixture.Folder) { StopAfterLooks = 3, IsCheckpointDue = true };
        fixture.Train(Nam, first);
        File.Delete(first.Checkpoints[0].Path);
        File.Delete(first.Checkpoints[1].Path);
        var (expected, _) = fixture.TrainUndisturbed(Nam);

        var attempt = new RecordingAttempt(fixture.Folder);
        var outcome = fixture.Train(Nam, attempt, first.Checkpoints);

        Assert.Equal(expected.WithoutTimes(), Assert.IsType<TrainingOutcome.Finished>(outcome).Result.WithoutTimes());
        Assert.Contains("info: Going on from epoch 0, step 2.", attempt.Lines);
    }
}
