using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using TorchSharp;

namespace Orchestrator.Worker.Tests.Training;

public sealed class TrainingRunTests(TrainerFixture fixture) : IClassFixture<TrainerFixture>
{
    [Fact]
    public void Train_TheSameTrialTwice_GivesTheSameCurveAndResult()
    {
        var (first, firstAttempt) = fixture.TrainUndisturbed(ATrial.Config("se"));
        var (second, secondAttempt) = fixture.TrainUndisturbed(ATrial.Config("se"));

        Assert.Equal(first.WithoutTimes(), second.WithoutTimes());
        Assert.Equal(firstAttempt.Epochs.Select(Comparable.WithoutTimes), secondAttempt.Epochs.Select(Comparable.WithoutTimes));
    }

    [Fact]
    public async Task Train_BesideAnotherTrial_GivesTheSameBitsAsAlone()
    {
        var (alone, _) = fixture.TrainUndisturbed(ATrial.Config("se"));

        var beside = Task.Run(() => fixture.TrainUndisturbed(ATrial.Config("nam", seed: 9)));
        var (result, _) = await Task.Run(() => fixture.TrainUndisturbed(ATrial.Config("se")));
        await beside;

        Assert.Equal(alone.WithoutTimes(), result.WithoutTimes());
    }

    [Fact]
    public void Train_WithAnotherSeed_GivesAnotherCurve()
    {
        var (_, first) = fixture.TrainUndisturbed(ATrial.Config(seed: 0));
        var (_, second) = fixture.TrainUndisturbed(ATrial.Config(seed: 1));

        Assert.NotEqual(first.Epochs[0].TrainLoss, second.Epochs[0].TrainLoss);
    }

    [Fact]
    public void Train_OnPatternsThatDiffer_LearnsThem()
    {
        var settings = ATrial.Settings with { Epochs = 6, TrainImages = 300, Augmentation = new AugmentationSettings() };

        var (result, attempt) = fixture.TrainUndisturbed(ATrial.Config(settings: settings));

        Assert.True(result.TestTop1 > 0.9, $"Test accuracy {result.TestTop1}");
        Assert.True(attempt.Epochs[^1].TrainLoss < attempt.Epochs[0].TrainLoss / 2);
        Assert.True(result.TestTop5 >= result.TestTop1);
    }

    [Fact]
    public void Train_ToItsEnd_ReportsEveryEpochWithValidation()
    {
        var (result, attempt) = fixture.TrainUndisturbed(ATrial.Config());

        Assert.Equal([1, 2], attempt.Epochs.Select(epoch => epoch.Epoch));
        Assert.All(attempt.Epochs, epoch => Assert.NotNull(epoch.ValidationTop5));
        Assert.All(attempt.Epochs, epoch => Assert.Null(epoch.Penalty));
        Assert.Equal(attempt.Epochs[^1].ValidationTop1, result.ValidationTop1);
        Assert.Equal(2, result.SelectedEpoch);
        Assert.Equal(1, attempt.LastProgress.Fraction, 0.11);
        Assert.Empty(result.Measurements);
    }

    [Fact]
    public void Train_ToItsEnd_RecordsWhereTheNumbersComeFrom()
    {
        var (result, _) = fixture.TrainUndisturbed(ATrial.Config());

        Assert.Equal((72, 20, 30), (result.Record.TrainImages, result.Record.ValidationImages, result.Record.TestImages));
        Assert.Equal(1, result.Record.Threads);
        Assert.Equal(64, result.Record.DatasetChecksum.Length);
        Assert.NotEmpty(result.Record.TorchVersion);
        Assert.NotEmpty(result.Record.Device);
        Assert.Equal(269_434, result.Parameters);
    }

    [Fact]
    public void Train_ToItsEnd_LeavesNoTensorBehind()
    {
        // Counted for this thread alone: other tests train at the same time.
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        fixture.TrainUndisturbed(ATrial.Config("nam", penalty: 1e-3, settings: ATrial.Settings with { Checkpoint = CheckpointRule.Best }));

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Train_WithoutValidation_ReportsNone()
    {
        var (result, attempt) = fixture.TrainUndisturbed(ATrial.Config(settings: ATrial.Settings with { ValidationImages = 0 }));

        Assert.Null(result.ValidationTop1);
        Assert.All(attempt.Epochs, epoch => Assert.Null(epoch.ValidationTop1));
    }

    [Fact]
    public void Train_WithTheRuleBest_SelectsTheEpochWithTheBestValidation()
    {
        var settings = ATrial.Settings with { Epochs = 4, Checkpoint = CheckpointRule.Best };

        var (result, attempt) = fixture.TrainUndisturbed(ATrial.Config(settings: settings));

        var best = attempt.Epochs.MaxBy(epoch => epoch.ValidationTop1)!;
        Assert.Equal((best.Epoch, best.ValidationTop1), (result.SelectedEpoch, result.ValidationTop1));
    }

    [Fact]
    public void Train_WithAHugeRate_EndsAsDiverged()
    {
        var settings = ATrial.Settings with { Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 1e20 } };

        var outcome = fixture.Train(ATrial.Config(settings: settings), new RecordingAttempt(fixture.Folder));

        Assert.Equal(FailureCause.Diverged, Assert.IsType<TrainingOutcome.Failed>(outcome).Cause);
    }

    [Theory]
    [InlineData(StopReason.Cancelled)]
    [InlineData(StopReason.LeaseLost)]
    public void Train_CancelledOrWithoutALease_StopsAtTheNextStepAndWritesNothing(StopReason reason)
    {
        var attempt = new RecordingAttempt(fixture.Folder) { StopAfterLooks = 3, Reason = reason };

        var outcome = fixture.Train(ATrial.Config(), attempt);

        Assert.Equal(reason, Assert.IsType<TrainingOutcome.Stopped>(outcome).Reason);
        Assert.Equal(3, attempt.LastProgress.Step);
        Assert.Empty(attempt.Checkpoints);
    }

    [Fact]
    public void Train_WithAPenalty_PullsScaleFactorsTowardsZero()
    {
        var (without, _) = fixture.TrainUndisturbed(ATrial.Config("nam"));
        var (with, attempt) = fixture.TrainUndisturbed(ATrial.Config("nam", penalty: 2));

        Assert.Equal(0, without.Measurements["gamma_near_zero_1e-2"]);
        Assert.True(attempt.Epochs[1].Penalty < attempt.Epochs[0].Penalty);
        Assert.InRange(with.Measurements["gamma_near_zero_1e-3"], 0, with.Measurements["gamma_near_zero_1e-2"]);
    }

    [Fact]
    public void Train_OfSixteenBits_IsRefusedAsBrokenInput() =>
        AssertRefused(ATrial.Config(settings: ATrial.Settings with { Precision = Precision.Bf16 }), "Precision 'Bf16' is not supported by this worker; use fp32.");

    [Fact]
    public void Train_WithTheRuleBestButNoValidation_IsRefusedAsBrokenInput() => AssertRefused(
        ATrial.Config(settings: ATrial.Settings with { Checkpoint = CheckpointRule.Best, ValidationImages = 0 }),
        "The checkpoint rule 'best' needs a validation split: set validation_images above 0.");

    [Fact]
    public void Train_WithAPenaltyOnAModuleWithoutScaleFactors_IsRefusedAsBrokenInput() => AssertRefused(
        ATrial.Config("se", penalty: 0.1), "The penalty 0.1 has nothing to act on: the module 'se' has no scale factors of its own.");

    [Fact]
    public void Train_WithoutAWholeBatch_IsRefusedAsBrokenInput() => AssertRefused(
        ATrial.Config(settings: ATrial.Settings with { BatchSize = 100, DropLastBatch = true }),
        "72 training images make no whole batch of 100, and drop_last_batch leaves the incomplete one out.");

    [Fact]
    public void Train_OfADatasetThatIsNotThere_IsRefusedAsBrokenInput()
    {
        var outcome = fixture.Train(ATrial.Config() with { Dataset = new("cifar10") }, new RecordingAttempt(fixture.Folder));

        var failed = Assert.IsType<TrainingOutcome.Failed>(outcome);
        Assert.Equal(FailureCause.BrokenInput, failed.Cause);
        Assert.StartsWith("The data set 'cifar10' was not found in ", failed.Message, StringComparison.Ordinal);
    }

    private void AssertRefused(TrialConfig config, string message)
    {
        var failed = Assert.IsType<TrainingOutcome.Failed>(fixture.Train(config, new RecordingAttempt(fixture.Folder)));

        Assert.Equal((FailureCause.BrokenInput, message), (failed.Cause, failed.Message));
    }
}
