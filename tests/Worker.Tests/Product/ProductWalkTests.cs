using Orchestrator.Catalog;
using Orchestrator.NarrowBackbones;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Tests.Folding;
using Orchestrator.Worker.Tests.Modules;
using Orchestrator.Worker.Tests.Training;
using Orchestrator.Worker.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Product;

/// <summary>
/// Walks module x backbone x placement. What the catalog calls possible is built; on a narrow backbone of each kind of block it is also trained,
/// stopped, resumed and folded. What it calls impossible has a reason.
/// </summary>
/// <remarks>
/// Drawing the weights of a large backbone takes tenths of a second, so these are built with one module of each way to be placed, unless
/// ORCHESTRATOR_EVERY_CELL is 1: then every cell is built, which takes minutes.
/// </remarks>
public sealed class ProductWalkTests(NarrowTrainerFixture fixture) : IClassFixture<NarrowTrainerFixture>
{
    private const int Side = 12;

    private static readonly string[] Modules =
        [.. TrainingCatalog.Default.Modules.Keys.Where(name => name != ModuleEntry.None).Order(StringComparer.Ordinal)];

    /// <summary>A gate, a replaced convolution, and both.</summary>
    private static readonly string[] OneOfEachWay = ["se", "aw", "aw+cbam"];

    private static readonly string[] Large = ["resnet18", "resnet34", "resnet50", "resnet101", "vgg11", "vgg16", "repvgg-a0"];

    private static readonly bool IsEveryCellAskedFor = Environment.GetEnvironmentVariable("ORCHESTRATOR_EVERY_CELL") == "1";

    private static readonly string[] Placements = [.. NarrowTrainerFixture.Names.Placements.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The possible cells of the narrow backbones.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> NarrowCells() =>
        from family in Enum.GetValues<BlockFamily>()
        let backbone = NarrowBackbone.NameOf(family)
        from module in Modules
        from placement in Placements
        where NarrowTrainerFixture.Names.Fit(module, placement, backbone).IsPossible
        select new TheoryDataRow<string, string, string>(module, placement, backbone);

    /// <summary>The possible cells of the product's backbones, without their modules.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> BackbonePlacements() =>
        from backbone in TrainingCatalog.Default.Backbones.Values.OrderBy(backbone => backbone.Entry.Name, StringComparer.Ordinal)
        from placement in backbone.Entry.Placements
        select new TheoryDataRow<string, string>(backbone.Entry.Name, placement);

    [Theory]
    [MemberData(nameof(NarrowCells))]
    public void APossibleCell_TrainsResumesBitForBitAndFolds(string module, string placement, string backbone)
    {
        var config = NarrowTrainerFixture.Config(module, placement, backbone);
        var (expected, _) = fixture.TrainUndisturbed(config);
        var first = new RecordingAttempt(fixture.Folder) { StopAfterLooks = 1 };
        fixture.Train(config, first);
        var resumed = fixture.Train(config, new RecordingAttempt(fixture.Folder), first.Checkpoints);

        Assert.Equal(expected.WithoutTimes(), Assert.IsType<TrainingOutcome.Finished>(resumed).Result.WithoutTimes());
        AssertFolds(config);
    }

    [Theory]
    [MemberData(nameof(BackbonePlacements))]
    public void Modules_AtAPlacementOfABackbone_AreBuiltAndGiveLogits(string backbone, string placement)
    {
        var definition = TrainingCatalog.Default.Backbones[backbone].Entry;
        var side = Math.Max(Side, definition.MinimumSide);
        var modules = Large.Contains(backbone) && !IsEveryCellAskedFor ? OneOfEachWay : Modules;
        foreach (var module in modules.Where(module => NarrowTrainerFixture.Names.Fit(module, placement, backbone).IsPossible))
        {
            using var scope = NewDisposeScope();
            using var noGradient = no_grad();
            using var network = TrialNetwork.Create(Choice(module, placement, definition, side), TrainingCatalog.Default);
            network.eval();

            Assert.Equal([1, 2], network.call(zeros(1, 3, side, side)).shape);
        }
    }

    [Fact]
    public void WhatIsImpossibleOrHasNoDeployForm_HasAReason()
    {
        var names = NarrowTrainerFixture.Names;
        var fits = from module in Modules
                   from placement in names.Placements.Keys
                   from backbone in names.Backbones.Keys
                   select names.Fit(module, placement, backbone);

        Assert.All(fits, fit => Assert.True(fit.ImpossibleBecause is not "" && fit.NoDeployFormBecause is not ""));
        Assert.Contains(fits, fit => fit.NoDeployFormBecause is not null);
    }

    private static void AssertFolds(TrialConfig config)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var network = TrialNetwork.Build(config, NarrowTrainerFixture.Dataset, NarrowTrainerFixture.Catalog);
        RandomStatistics.Draw(network);
        network.eval();
        var images = AModule.Normal([2, 1, 28, 28]);
        var before = network.call(images);

        NetworkFolding.Fold(network);

        var difference = (before - network.call(images)).abs().max().item<float>();
        Assert.InRange(difference, 0, RandomStatistics.WholeNetwork * before.abs().max().item<float>());
        var norms = network.named_modules().Count(pair => pair.Item2 is BatchNorm2d && !pair.Item1.Contains("module", StringComparison.Ordinal));
        var fit = NarrowTrainerFixture.Names.Fit(config.Module.Name, config.Placement!, config.Backbone.Name);
        Assert.Equal(fit.NoDeployFormBecause is not null, norms > 0);
    }

    private static NetworkChoice Choice(string module, string placement, BackboneEntry backbone, int side)
    {
        // The classifier of VGG has more parameters than all else together, and no place for a module.
        (string, OptionValue)[] small = backbone.Options.Any(option => option.Name == "hidden-units") ? [("hidden-units", OptionValue.Of(16))] : [];
        var config = ATrial.Config(module, placement) with { Backbone = ATrial.Choice(backbone, small) };
        return NetworkChoice.Of(config, NarrowTrainerFixture.Dataset with { Channels = 3, Height = side, Width = side, Classes = 2 });
    }
}
