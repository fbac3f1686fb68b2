using System.Text;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Shared.Tests.Catalog;

/// <summary>The recipes say what their sources say.</summary>
public sealed class RecipeTests
{
    private static readonly OptimizerSettings Sgd = new() { Name = "sgd", LearningRate = 0.1, Momentum = 0.9, WeightDecay = 5e-4 };

    [Fact]
    public void Recipes_AreThese() =>
        Assert.Equal(["cifar-a", "cifar-b", "nam-cifar", "quick", "se-cifar"], TestCatalog.Instance.Recipes.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void NamCifar_IsTheAuthorsProtocol() => Assert.Equal(
        new TrainingSettings
        {
            Epochs = 200, BatchSize = 128, Optimizer = Sgd, Normalization = "cifar10",
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
