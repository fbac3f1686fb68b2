using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Tests.Modules;
using Orchestrator.Worker.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Folding;

/// <summary>Every backbone, plain and with modules, gives the same logits folded as unfolded, with statistics and scales drawn at random.</summary>
public sealed class BackboneFoldingTests
{
    private const int Side = 32;

    public static TheoryData<string, string> Networks()
    {
        var cells = new TheoryData<string, string>();
        foreach (var backbone in TrainingCatalog.Default.Backbones.Keys.Order(StringComparer.Ordinal))
            cells.Add(backbone, ModuleEntry.None);
        foreach (var (backbone, module) in new[]
                 {
                     ("resnet20", "rcam"), ("resnet20", "cbam"), ("resnet18", "nam"), ("repvgg-a0", "rcam"), ("repvgg-a0", "se"),
                     ("mobilenetv1", "eca"), ("mobilenetv2-cifar", "rcam"), ("mobilenetv2", "triplet"), ("patent-cnn", "lba"),
                 })
            cells.Add(backbone, module);
        return cells;
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Fold_OfABackbone_KeepsTheLogitsAndLeavesNoBatchNormOfItsOwn(string backbone, string module)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var network = Build(backbone, module, "standard");
        RandomStatistics.Draw(network);
        network.eval();
        var images = AModule.Normal([2, 3, Side, Side]);
        var before = network.call(images);

        NetworkFolding.Fold(network);

        Assert.InRange((before - network.call(images)).abs().max().item<float>(), 0, RandomStatistics.WholeNetwork * before.abs().max().item<float>());
        Assert.DoesNotContain(network.named_modules(), pair => pair.Item2 is BatchNorm2d && !pair.Item1.Contains("module", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("identity", 5)]
    [InlineData("standard", 22)]
    [InlineData("pre", 22)]
    public void Fold_OfRepVgg_FoldsTheBlocksWithoutAModuleInTheSum(string placement, int folded)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var network = Build("repvgg-a0", "se", placement);
        RandomStatistics.Draw(network);
        network.eval();
        var images = AModule.Normal([2, 3, Side, Side]);
        var before = network.call(images);

        // One block before the stages and one at the start of each have no identity branch; seventeen others have one.
        Assert.Equal(folded, NetworkFolding.Fold(network));
        Assert.InRange((before - network.call(images)).abs().max().item<float>(), 0, RandomStatistics.WholeNetwork * before.abs().max().item<float>());
    }

    [Fact]
    public void Fold_ASecondTime_FoldsNothing()
    {
        using var network = Build("resnet20", "none", "standard");
        NetworkFolding.Fold(network);

        Assert.Equal(0, NetworkFolding.Fold(network));
    }

    [Fact]
    public void Fold_OfConvolutionsMadeForEachImage_LeavesThemAsTheyAre()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var network = Build("repvgg-a0", "aw", "replace");
        var names = network.state_dict().Keys.ToList();

        Assert.Equal(0, NetworkFolding.Fold(network));
        Assert.Equal(names, network.state_dict().Keys);
    }

    private static Module<Tensor, Tensor> Build(string backbone, string module, string placement)
    {
        var definition = TrainingCatalog.Default.Backbones[backbone];
        var options = definition.Entry.Options.Any(option => option.Name == "hidden-units")
            ? ATrial.Choice(definition.Entry, ("hidden-units", OptionValue.Of(64)))
            : ATrial.Choice(definition.Entry);
        var placed = module == ModuleEntry.None ? null : AModule.Placed(module, PlacedModule.PlaceOf(placement)!.Value);
        return definition.Create(new BackboneContext(new FeatureShape(3, Side, Side), 10, options, placed));
    }
}
