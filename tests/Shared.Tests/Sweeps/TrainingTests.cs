using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>How a recipe and its overrides become settings.</summary>
public sealed class TrainingTests
{
    [Fact]
    public void Overrides_ReplaceOnlyTheirOwnKeys()
    {
        var training = Training("{recipe: cifar-b, epochs: 30, optimizer: {weight_decay: 1e-3}, augmentation: {crop_padding: 2}}");

        Assert.Equal(30, training.Epochs);
        Assert.Equal(new OptimizerSettings { Name = "sgd", LearningRate = 0.1, Momentum = 0.9, WeightDecay = 1e-3 }, training.Optimizer);
        Assert.Equal(new AugmentationSettings { CropPadding = 2, HorizontalFlip = true }, training.Augmentation);
        Assert.Equal(new ScheduleSettings { Name = "cosine" }, training.Schedule);
    }

    [Fact]
    public void RandomResizedCrop_InPlaceOfTheRecipesCrop_IsTaken() => Assert.Equal(
        new AugmentationSettings { RandomResizedCrop = 0.08, HorizontalFlip = true },
        Training("{recipe: cifar-b, augmentation: {crop_padding: 0, random_resized_crop: 0.08}}").Augmentation);

    [Fact]
    public void RandomResizedCrop_OfZero_IsNone() =>
        Assert.Null(Training("{recipe: cifar-b, augmentation: {random_resized_crop: 0}}").Augmentation.RandomResizedCrop);

    [Fact]
    public void AnotherOptimizer_StartsFromItsOwnDefaults() => Assert.Equal(
        new OptimizerSettings { Name = "adamw", LearningRate = 1e-3 },
        Training("{recipe: cifar-b, optimizer: {name: adamw, learning_rate: 1e-3}}").Optimizer);

    [Fact]
    public void AnotherSchedule_StartsFromItsOwnDefaults() => Assert.Equal(
        new ScheduleSettings { Name = "exponential", Gamma = 0.98 },
        Training("{recipe: cifar-a, schedule: {name: exponential, gamma: 0.98}}").Schedule);

    [Fact]
    public void TheSameScheduleNamed_KeepsTheRecipesValues() => Assert.Equal(
        new ScheduleSettings { Name = "multi-step", Milestones = [10, 20], Gamma = 0.2, WarmupEpochs = 1 },
        Training("{recipe: cifar-a, epochs: 30, schedule: {name: multi-step, milestones: [10, 20]}}").Schedule);

    [Fact]
    public void WithoutARecipe_TheRestHasDefaults()
    {
        var training = Training("{epochs: 3, batch_size: 64, optimizer: {name: sgd, learning_rate: 0.1}}");

        Assert.Equal(new ScheduleSettings { Name = "constant" }, training.Schedule);
        Assert.Equal(new AugmentationSettings(), training.Augmentation);
        Assert.Equal(("dataset", Precision.Fp32, CheckpointRule.Last, 0), (training.Normalization, training.Precision, training.Checkpoint, training.ValidationImages));
    }

    [Fact]
    public void EveryPlainKey_IsTaken()
    {
        var training = Training(
            "{recipe: quick, batch_size: 32, normalization: cifar10, precision: fp32, initialization: kaiming-fan-out, checkpoint: best, validation_images: 500, "
            + "train_images: 1000, test_images: 200, label_smoothing: 0.1, drop_last_batch: true}");

        Assert.Equal((32, "cifar10", Precision.Fp32, Initialization.KaimingFanOut), (training.BatchSize, training.Normalization, training.Precision, training.Initialization));
        Assert.Equal((CheckpointRule.Best, 500, 1000, 200), (training.Checkpoint, training.ValidationImages, training.TrainImages, training.TestImages));
        Assert.Equal((0.1, true), (training.LabelSmoothing, training.DropLastBatch));
    }

    [Theory]
    [InlineData("", "test_top1", true)]
    [InlineData("objective: {metric: test_loss}", "test_loss", false)]
    [InlineData("objective: {metric: test_top5}", "test_top5", true)]
    [InlineData("objective: {metric: test_loss, direction: maximize}", "test_loss", true)]
    public void Objective_HasTheMetricsOwnDirectionByDefault(string written, string metric, bool maximize) =>
        Assert.Equal(new Objective(metric, maximize), SweepSamples.Plan(SweepText.Of("[none]", rest: written)).Objective);

    private static TrainingSettings Training(string section) => SweepSamples.Plan(SweepText.Of("[none]", training: section)).Training;
}
