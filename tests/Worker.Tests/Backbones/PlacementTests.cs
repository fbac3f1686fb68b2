using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Backbones.ResNets;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Orchestrator.Worker.Tests.Backbones;

/// <summary>SE and NAM stand at every place of both residual blocks and train there.</summary>
public sealed class PlacementTests
{
    public static TheoryData<BranchKind, string, string> Places()
    {
        var cells = new TheoryData<BranchKind, string, string>();
        foreach (var placement in BlockPlacements.Of(BlockFamily.ResidualBasic).Where(placement => placement != ModuleEntry.Replace))
        {
            cells.Add(BranchKind.Basic, "se", placement);
            cells.Add(BranchKind.Basic, "nam", placement);
            cells.Add(BranchKind.Bottleneck, "se", placement);
            cells.Add(BranchKind.Bottleneck, "nam", placement);
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void TwoSteps_WithAModuleAtAPlace_ChangeAllItsParameters(BranchKind branch, string module, string placement)
    {
        using var scope = NewDisposeScope();
        using var network = ThreeStages(branch, module, placement);
        using var optimizer = new TrialOptimizer(network, ATrial.Settings.Optimizer);
        var before = network.named_parameters().ToDictionary(pair => pair.Item1, pair => pair.Item2.detach().clone());
        var images = randn(4, 1, 12, 12);

        for (var step = 0; step < 2; step++)
        {
            network.zero_grad();
            cross_entropy(network.call(images), tensor(new long[] { 0, 1, 2, 3 })).backward();
            optimizer.Step();
        }

        Assert.Contains(before.Keys, name => name.Contains("module", StringComparison.Ordinal));
        Assert.All(network.named_parameters(), pair => Assert.False(pair.Item2.detach().equal(before[pair.Item1]).all().item<bool>(), pair.Item1));
    }

    [Fact]
    public void Build_NamOfBothGates_FitsTheSpatialGateToEveryStage()
    {
        using var scope = NewDisposeScope();
        var options = ATrial.Choice(TrainingCatalog.Default.Modules["nam"].Entry, ("gates", OptionValue.Of("both")));
        using var network = TrialNetwork.Build(ATrial.Config("nam", "standard") with { Module = options }, Small, TrainingCatalog.Default);

        Assert.Equal([4, 10], network.call(randn(4, 1, 12, 12)).shape);
        Assert.Equal(36, network.get_parameter("layer2.0.module.spatial.norm.weight")!.numel());
    }

    [Fact]
    public void Build_OfAGateInPlaceOfAConvolution_IsRefused()
    {
        var error = Assert.Throws<UnsupportedConfigException>(() => TrialNetwork.Build(Config("resnet20", "se", "replace"), Small, TrainingCatalog.Default));

        Assert.Equal("There is no such network: module 'se' cannot sit at placement 'replace': it gates activations and is no convolution.", error.Message);
    }

    [Fact]
    public void Build_AtAPlaceThatTheBlocksLack_IsRefused()
    {
        var error = Assert.Throws<UnsupportedConfigException>(() => TrialNetwork.Build(Config("mobilenetv1", "se", "identity"), Small, TrainingCatalog.Default));

        Assert.Equal(
            "There is no such network: backbone 'mobilenetv1' has no placement 'identity': a block without a shortcut has no identity branch.",
            error.Message);
    }

    [Fact]
    public void Call_WithImagesStoredChannelsLast_GivesTheSameLogitsUpToRounding()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var network = TrialNetwork.Build(Config("resnet20", "se", "standard"), Small, TrainingCatalog.Default);
        var pixels = randint(0, 256, [8, 1, 12, 12], ScalarType.Byte);
        var images = Normalization.Of(Small).Apply(pixels);

        var difference = (network.call(images) - network.call(images.contiguous().view(8, 12, 12, 1).permute(0, 3, 1, 2).clone())).abs().max().item<float>();

        // Twenty layers of 32-bit sums in another order.
        Assert.InRange(difference, 0, 1e-4);
    }

    private static readonly DatasetEntry Small = new FashionMnist().Entry with { Height = 12, Width = 12 };

    private static Module<Tensor, Tensor> ThreeStages(BranchKind branch, string module, string placement)
    {
        var definition = TrainingCatalog.Default.Modules[module];
        var placed = new PlacedModule(definition, ATrial.Choice(definition.Entry), PlacedModule.PlaceOf(placement)!.Value);
        return new ResNetShape([8, 16, 32], [1, 2, 1], branch, ShortcutKind.Projection, StemKind.Cifar)
            .Build(new BackboneContext(new FeatureShape(1, 12, 12), 10, new Choice("resnet"), placed));
    }

    private static TrialConfig Config(string backbone, string module, string placement) =>
        ATrial.Config(module, placement) with { Backbone = ATrial.Choice(TrainingCatalog.Default.Backbones[backbone].Entry) };
}
