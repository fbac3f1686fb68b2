using Orchestrator.Catalog;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Samples;

/// <summary>The configuration that sample trials share.</summary>
internal static class SampleConfig
{
    /// <summary>A definition's text.</summary>
    public const string Definition = """
        name: quickstart
        grid:
          module: [none, se, nam]
          placement: [standard, post]
          backbone: resnet20
          dataset: fashion-mnist
        replicates: 3
        baseline: { module: none }
        training: { recipe: quick, epochs: 12 }

        """;

    /// <summary>Epochs of every sample trial.</summary>
    public const int Epochs = 12;

    /// <summary>How sample trials are trained.</summary>
    public static TrainingSettings Training { get; } = new()
    {
        Epochs = Epochs,
        BatchSize = 128,
        Optimizer = new() { Name = "sgd", LearningRate = 0.1, Momentum = 0.9, Nesterov = true, WeightDecay = 0.0005 },
        Schedule = new() { Name = "cosine", WarmupEpochs = 1 },
        Augmentation = new() { CropPadding = 2, HorizontalFlip = true },
        ValidationImages = 5_000,
        TrainImages = 20_000,
    };

    /// <summary>The configuration of one trial.</summary>
    public static TrialConfig Of(string module, string? placement, long seed) => new()
    {
        Module = module == "se" ? new Choice("se", new(StringComparer.Ordinal) { ["reduction"] = OptionValue.Of(16) }) : new Choice(module),
        Backbone = new Choice("resnet20"),
        Dataset = new Choice("fashion-mnist"),
        Placement = placement,
        Penalty = module == "nam" ? 0.0001 : null,
        Training = Training,
        Seed = seed,
    };
}
