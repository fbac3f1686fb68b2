using System.Text;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Shared.Tests.Catalog;

/// <summary>The recipes say what their sources say.</summary>
public sealed class RecipeTests
{
    private static readonly OptimizerSettings Sgd = new() { Name = "sgd", LearningRate = 0.1, Momentum = 0.9, WeightDecay = 5e-4 };

    private static readonly TrainingSettings ImageNet = new()
    {
        Epochs = 100, BatchSize = 256, Optimizer = Sgd with { WeightDecay = 1e-4 },
        Schedule = new ScheduleSettings { Name = "step", StepEpochs = 30, Gamma = 0.1 },
        Augmentation = new AugmentationSettings { RandomResizedCrop = 0.08, HorizontalFlip = true },
    };

    [Fact]
    public void Recipes_AreThese() => Assert.Equal(
        [
            "bam-imagenet", "cbam-imagenet", "cifar-a", "cifar-b", "eca-imagenet", "eca-imagenet-mobilenet", "lba", "nam-cifar", "nam-imagenet",
            "quick", "repvgg-imagenet", "se-cifar", "se-imagenet", "se-imagenet-retrain", "triplet-imagenet", "triplet-imagenet-mobilenet",
        ],
        TestCatalog.Instance.Recipes.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void NamCifar_IsTheAuthorsProtocol() => Assert.Equal(
        new TrainingSettings
        {
            Epochs = 200, BatchSize = 128, Optimizer = Sgd, Normalization = "cifar10", Initialization = Initialization.KaimingUniform,
            Schedule = new ScheduleSettings { Name = "multi-step", Milestones = [60, 120, 160], Gamma = 0.2 },
            Augmentation = new AugmentationSettings { CropPadding = 4, HorizontalFlip = true },
        },
        Settings("nam-cifar"));

    [Fact]
    public void CifarA_HasWarmUpAndRotation() => Assert.Equal(
        new TrainingSettings
        {
            Epochs = 200, BatchSize = 128, Optimizer = Sgd,
            Schedule = new ScheduleSettings { Name = "multi-step", Milestones = [60, 120, 160], Gamma = 0.2, WarmupEpochs = 1 },
            Augmentation = new AugmentationSettings { CropPadding = 4, HorizontalFlip = true, RotationDegrees = 15 },
        },
        Settings("cifar-a"));

    [Fact]
    public void CifarB_IsCosine() => Assert.Equal(
        new TrainingSettings
        {
            Epochs = 200, BatchSize = 128, Optimizer = Sgd, Schedule = new ScheduleSettings { Name = "cosine" },
            Augmentation = new AugmentationSettings { CropPadding = 4, HorizontalFlip = true },
        },
        Settings("cifar-b"));

    [Fact]
    public void SeCifar_FallsEvery80Epochs() => Assert.Equal(
        new TrainingSettings
        {
            Epochs = 200, BatchSize = 64, Optimizer = Sgd with { WeightDecay = 1e-4 },
            Schedule = new ScheduleSettings { Name = "step", StepEpochs = 80, Gamma = 0.1 },
            Augmentation = new AugmentationSettings { CropPadding = 4, HorizontalFlip = true },
        },
        Settings("se-cifar"));

    [Theory]
    [InlineData("cbam-imagenet", 100, Initialization.AttentionRelease)]
    [InlineData("bam-imagenet", 90, Initialization.AttentionRelease)]
    [InlineData("nam-imagenet", 90, Initialization.Framework)]
    [InlineData("triplet-imagenet", 90, Initialization.AttentionRelease)]
    [InlineData("eca-imagenet", 100, Initialization.KaimingFanOut)]
    [InlineData("se-imagenet-retrain", 100, Initialization.KaimingFanOut)]
    public void ImageNetRecipes_FallBy10Every30Epochs(string name, int epochs, Initialization initialization) =>
        Assert.Equal(ImageNet with { Epochs = epochs, Initialization = initialization }, Settings(name));

    [Fact]
    public void SeImageNet_HasTheLargeBatch() => Assert.Equal(
        ImageNet with
        {
            BatchSize = 1024, Optimizer = ImageNet.Optimizer with { LearningRate = 0.6 }, Initialization = Initialization.KaimingFanOut,
        },
        Settings("se-imagenet"));

    [Theory]
    [InlineData("eca-imagenet-mobilenet")]
    [InlineData("triplet-imagenet-mobilenet")]
    public void MobileNetRecipes_Fall2PercentEveryEpoch(string name) => Assert.Equal(
        ImageNet with
        {
            Epochs = 400, BatchSize = 96, Optimizer = Sgd with { LearningRate = 0.045, WeightDecay = 4e-5 },
            Schedule = new ScheduleSettings { Name = "exponential", Gamma = 0.98 }, Initialization = Initialization.MobilenetRelease,
        },
        Settings(name));

    [Fact]
    public void RepVggImageNet_DecaysWeightsAndIdentityBranchesOnly() => Assert.Equal(
        ImageNet with
        {
            Epochs = 120, Schedule = new ScheduleSettings { Name = "cosine" },
            Optimizer = ImageNet.Optimizer with { DecayMask = DecayMask.WeightsAndIdentity },
        },
        Settings("repvgg-imagenet"));

    [Fact]
    public void Lba_SaysThatItIsOurInterpretation() =>
        Assert.Contains("Our interpretation", TestCatalog.Instance.Recipes["lba"].Summary, StringComparison.Ordinal);

    [Fact]
    public void Quick_SaysThatItIsNoPapersProtocol() =>
        Assert.Contains("No paper's protocol", TestCatalog.Instance.Recipes["quick"].Summary, StringComparison.Ordinal);

    [Fact]
    public void Read_OfAWrongRecipe_ListsEveryProblem()
    {
        var file = Encoding.UTF8.GetBytes("name: x\ntitle: X\nsummary: s\ntraining: {recipe: quick, epochs: 0}\n");

        var problem = Assert.Throws<InvalidOperationException>(() => RecipeReader.Read(file, "x.yaml"));

        Assert.Contains("x.yaml:1:1: 'source' is missing.", problem.Message, StringComparison.Ordinal);
        Assert.Contains("x.yaml:4:12: 'recipe' is not a key of 'training'.", problem.Message, StringComparison.Ordinal);
        Assert.Contains("x.yaml:4:35: 'training.epochs' must be", problem.Message, StringComparison.Ordinal);
    }

    private static TrainingSettings Settings(string name) => TestCatalog.Instance.Recipes[name].Settings;
}
