using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Tests.Training;
using Orchestrator.Worker.Trainers.NoOp;

namespace Orchestrator.Worker.Tests.Trainers;

/// <summary>The trainer that only pretends.</summary>
public sealed class NoOpTrainerTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_WithoutADuration_GivesAMarkedResultAndReportsNothingElse()
    {
        var attempt = new RecordingAttempt(_folder);

        var result = Finished(TimeSpan.Zero, attempt);

        Assert.Equal(1, result.Measurements["no_op"]);
        Assert.Equal("no-op", result.Record.Device);
        Assert.InRange(result.TestTop1, 0, 1);
        Assert.Empty(attempt.Epochs);
        Assert.Null(attempt.Weights);
    }

    [Fact]
    public void Train_OfTheSameTrial_GivesTheSameResultWhateverTheDuration()
    {
        var atOnce = Finished(TimeSpan.Zero, new RecordingAttempt(_folder));
        var slowly = Finished(TimeSpan.FromMilliseconds(40), new RecordingAttempt(_folder));

        Assert.Equal(atOnce.WithoutTimes(), slowly.WithoutTimes());
    }

    [Fact]
    public void Train_OfAnotherSeed_GivesAnotherResult() => Assert.NotEqual(
        Finished(TimeSpan.Zero, new RecordingAttempt(_folder)).TestTop1,
        Finished(TimeSpan.Zero, new RecordingAttempt(_folder), seed: 1).TestTop1);

    [Fact]
    public void Train_WithADuration_ReportsEpochsProgressCheckpointsAndWeights()
    {
        var attempt = new RecordingAttempt(_folder) { IsCheckpointDue = true };

        Finished(TimeSpan.FromMilliseconds(40), attempt);

        Assert.Equal([1, 2], attempt.Epochs.Select(epoch => epoch.Epoch));
        Assert.Equal(2, attempt.LastProgress.Epoch);
        Assert.Equal(20, attempt.Checkpoints.Count);
        Assert.NotNull(attempt.Weights);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    public void Train_StoppedAndTakenUp_EndsWithTheSameResult(int looks)
    {
        var expected = Finished(TimeSpan.Zero, new RecordingAttempt(_folder));
        var first = new RecordingAttempt(_folder) { StopAfterLooks = looks };
        Assert.Equal(new TrainingOutcome.Stopped(StopReason.Draining), Train(TimeSpan.FromMilliseconds(40), first));

        var second = Finished(TimeSpan.FromMilliseconds(40), new RecordingAttempt(_folder), checkpoints: first.Checkpoints);

        Assert.Equal(expected.WithoutTimes(), second.WithoutTimes());
        Assert.Single(second.Record.ResumedAt);
    }

    [Fact]
    public void Train_WithACheckpointOfAnotherTrial_PassesItOver()
    {
        var other = new RecordingAttempt(_folder) { StopAfterLooks = 5 };
        Train(TimeSpan.FromMilliseconds(40), other, seed: 1);
        var attempt = new RecordingAttempt(_folder);

        var result = Finished(TimeSpan.FromMilliseconds(40), attempt, checkpoints: other.Checkpoints);

        Assert.Empty(result.Record.ResumedAt);
        Assert.Contains(attempt.Lines, line => line.StartsWith("warning: A checkpoint is passed over.", StringComparison.Ordinal));
    }

    private TrialResult Finished(TimeSpan duration, RecordingAttempt attempt, long seed = 0, IReadOnlyList<CheckpointInfo>? checkpoints = null) =>
        Assert.IsType<TrainingOutcome.Finished>(Train(duration, attempt, seed, checkpoints)).Result;

    private TrainingOutcome Train(TimeSpan duration, RecordingAttempt attempt, long seed = 0, IReadOnlyList<CheckpointInfo>? checkpoints = null)
    {
        var trainer = new NoOpTrainer(Options.Create(new WorkerAgentOptions { NoOpDuration = duration, CheckpointRoot = _folder.Path }), TimeProvider.System);
        var config = ATrial.Config(seed: seed);
        return trainer.Train(new ClaimedTrial(new Fence(TrialId.FromHash(ConfigHash.OfTrial(config)), 1, 1), config, checkpoints ?? []), attempt);
    }
}
