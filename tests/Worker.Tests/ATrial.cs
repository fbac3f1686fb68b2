using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests;

/// <summary>Configurations for tests: small enough to train in about a second.</summary>
public static class ATrial
{
    /// <summary>Two epochs of batches of 16 with everything on that is drawn at random.</summary>
    public static TrainingSettings Settings { get; } = new()
    {
        Epochs = 2,
        BatchSize = 16,
        Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 0.05, Momentum = 0.9, Nesterov = true, WeightDecay = 5e-4 },
        Schedule = new ScheduleSettings { Name = "cosine" },
        Augmentation = new AugmentationSettings { CropPadding = 2, HorizontalFlip = true },
        TrainImages = 72,
        ValidationImages = 20,
        TestImages = 30,
    };

    /// <summary>A ResNet-20 on Fashion-MNIST, plain or with a module.</summary>
    public static TrialConfig Config(string module = "none", string? placement = null, double? penalty = null, long seed = 0, TrainingSettings? settings = null) => new()
    {
        Module = Choice(TrainingCatalog.Default.Modules[module].Entry),
        Backbone = new Choice("resnet20"),
        Dataset = new Choice("fashion-mnist"),
        Placement = module == ModuleEntry.None ? null : placement ?? "standard",
        Penalty = penalty,
        Training = settings ?? Settings,
        Seed = seed,
    };

    /// <summary>A name of the catalog with its defaults, and some options changed.</summary>
    public static Choice Choice(CatalogEntry entry, params (string Name, OptionValue Value)[] changed)
    {
        var options = new SortedDictionary<string, OptionValue>(entry.Options.ToDictionary(option => option.Name, option => option.Default), StringComparer.Ordinal);
        foreach (var (name, value) in changed)
            options[name] = value;
        return new Choice(entry.Name, options);
    }
}
