using Orchestrator.Catalog;
using Orchestrator.Trials;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>The planner's quick hashes are those of <see cref="ConfigHash"/>, and those never change.</summary>
public sealed class HashTests
{
    [Fact]
    public void Plan_HashesAsConfigHashDoes()
    {
        var plan = SweepSamples.Plan(SweepText.Of(
            "[none, se: {reduction: [4, 8]}, nam, bam: {slope: [0.25, 1]}]", "[resnet18, resnet20]", axes: "placement: [standard, pre]\npenalty: [0, 1e-5]\nseed: [0, 9007199254740991]",
            rest: "skip_inapplicable: true", training: "{recipe: quick, label_smoothing: 0.1, train_images: 1000}"));

        Assert.Equal(plan.Trials.Select(trial => ConfigHash.OfTrial(trial.Config)), plan.Trials.Select(trial => trial.Hash));
        Assert.Equal(plan.Trials.Select(trial => ConfigHash.OfCell(trial.Config)), plan.Trials.Select(trial => plan.Cells[trial.Cell].Hash));
    }

    /// <summary>A change of this hash makes every stored result unknown: it needs a migration, not a new number here.</summary>
    [Fact]
    public void ConfigHash_OfAFixedConfiguration_NeverChanges() =>
        Assert.Equal("181f8916cfc6e9cb415109080d5efcc6340da08b37deedc332d9274c515de1bd", ConfigHash.OfTrial(Fixed));

    [Fact]
    public void ConfigHash_DependsOnEverySeed() => Assert.NotEqual(ConfigHash.OfTrial(Fixed), ConfigHash.OfTrial(Fixed with { Seed = 8 }));

    [Fact]
    public void ConfigHash_OfTheCell_DoesNotDependOnTheSeed() => Assert.Equal(ConfigHash.OfCell(Fixed), ConfigHash.OfCell(Fixed with { Seed = 8 }));

    [Fact]
    public void Canonical_SortsNamesAndWritesDefaults() =>
        Assert.Equal("{\"crop_padding\":4,\"horizontal_flip\":false,\"rotation_degrees\":0}", ConfigHash.Canonical(new AugmentationSettings { CropPadding = 4 }));

    private static TrialConfig Fixed => new()
    {
        Module = new Choice("nam", new SortedDictionary<string, OptionValue> { ["gates"] = OptionValue.Of("both"), ["stop-gradient"] = OptionValue.Of(true) }),
        Backbone = new Choice("resnet20"),
        Dataset = new Choice("cifar10"),
        Placement = "standard",
        Penalty = 1e-4,
        Training = new TrainingSettings
        {
            Epochs = 200, BatchSize = 128,
            Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 0.1, Momentum = 0.9, WeightDecay = 5e-4 },
            Schedule = new ScheduleSettings { Name = "multi-step", Milestones = [60, 120, 160], Gamma = 0.2 },
            Augmentation = new AugmentationSettings { CropPadding = 4, HorizontalFlip = true },
        },
        Seed = 7,
    };
}
