using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Backbones.MobileNets;
using Orchestrator.Worker.Backbones.RepVgg;
using Orchestrator.Worker.Backbones.ResNets;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Tests.Folding;
using Orchestrator.Worker.Tests.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Backbones;

/// <summary>
/// Blocks compute the formulas of spec section 3: a block with a squaring module at each place is compared with the formula over the block's own
/// layers, in evaluation mode.
/// </summary>
public sealed class BlockPlacementTests
{
    private const int Width = 6;

    [Theory]
    [InlineData(Place.Standard)]
    [InlineData(Place.Pre)]
    [InlineData(Place.Post)]
    [InlineData(Place.Identity)]
    public void RepVggBlock_ComputesItsFormula(Place place)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var block = Built(context => new RepVggBlock(context, Width, stride: 1), place);
        var x = AModule.Normal([2, Width, 5, 5]);
        Tensor Layer(string name, Tensor input) => block.Child(name).call(input);
        Tensor Dense(Tensor input) => Layer("dense_norm", Layer("dense", input)) + Layer("point_norm", Layer("point", input));
        Tensor Sum(Tensor input) => Dense(input) + Layer("identity", input);

        var expected = place switch
        {
            Place.Standard => Sum(x).square().relu(),
            Place.Pre => Sum(x.square()).relu(),
            Place.Post => Sum(x).relu().square(),
            _ => (Dense(x) + Layer("identity", x).square()).relu(),
        };

        Assert.True(allclose(expected, block.call(x), rtol: 1e-5, atol: 1e-6));
    }

    [Theory]
    [InlineData(Place.Standard)]
    [InlineData(Place.Pre)]
    [InlineData(Place.Post)]
    [InlineData(Place.Identity)]
    [InlineData(Place.AfterConv2)]
    public void InvertedResidualBlock_ComputesItsFormula(Place place)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var block = Built(context => new InvertedResidualBlock(context, 2, Width, stride: 1, InvertedResidualStyle.ImageNet), place);
        var x = AModule.Normal([2, Width, 5, 5]);
        Tensor Layer(string name, Tensor input) => block.Child(name + "_norm").call(block.Child(name).call(input));
        Tensor Inner(Tensor input) => Layer("depthwise", Layer("expand", input).relu6()).relu6();
        Tensor Branch(Tensor input) => Layer("project", Inner(input));

        var expected = place switch
        {
            Place.Standard => x + Branch(x).square(),
            Place.Pre => x + Branch(x.square()),
            Place.Post => (x + Branch(x)).square(),
            Place.Identity => x.square() + Branch(x),
            _ => x + Layer("project", Inner(x).square()),
        };

        Assert.True(allclose(expected, block.call(x), rtol: 1e-5, atol: 1e-6));
    }

    [Theory]
    [InlineData(Place.Standard)]
    [InlineData(Place.Pre)]
    [InlineData(Place.Post)]
    [InlineData(Place.AfterConv2)]
    public void DepthwiseSeparableBlock_ComputesItsFormula(Place place)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var block = Built(context => new DepthwiseSeparableBlock(context, Width, stride: 1), place);
        var x = AModule.Normal([2, Width, 5, 5]);
        Tensor Layer(string name, Tensor input) => block.Child(name + "_norm").call(block.Child(name).call(input)).relu();

        var expected = place switch
        {
            Place.Pre => Layer("pointwise", Layer("depthwise", x.square())),
            Place.AfterConv2 => Layer("pointwise", Layer("depthwise", x).square()),
            _ => Layer("pointwise", Layer("depthwise", x)).square(),
        };

        Assert.True(allclose(expected, block.call(x), rtol: 1e-5, atol: 1e-6));
    }

    [Theory]
    [InlineData(Place.Standard)]
    [InlineData(Place.Pre)]
    [InlineData(Place.Post)]
    [InlineData(Place.Identity)]
    [InlineData(Place.AfterConv2)]
    public void ResidualBlock_ComputesItsFormula(Place place)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var block = Built(context => new ResidualBlock(context, Width, stride: 1, BranchKind.Basic, ShortcutKind.Projection), place);
        var x = AModule.Normal([2, Width, 5, 5]);
        Tensor Layer(int number, Tensor input) => block.Child($"bn{number}").call(block.Child($"conv{number}").call(input));
        Tensor Branch(Tensor input) => Layer(2, Layer(1, input).relu());

        var expected = place switch
        {
            Place.Standard => (Branch(x).square() + x).relu(),
            Place.Pre => (Branch(x.square()) + x).relu(),
            Place.Post => (Branch(x) + x).relu().square(),
            Place.Identity => (Branch(x) + x.square()).relu(),
            _ => (Layer(2, Layer(1, x).relu().square()) + x).relu(),
        };

        Assert.True(allclose(expected, block.call(x), rtol: 1e-5, atol: 1e-6));
    }

    private static Block Built(Func<BlockContext, Block> create, Place place)
    {
        var block = create(new BlockContext(new FeatureShape(Width, 5, 5), 1, Squaring.At(place)));
        RandomStatistics.Draw(block);
        block.eval();
        return block;
    }
}

/// <summary>Looks into blocks.</summary>
internal static class BlockParts
{
    /// <summary>A direct child by its name.</summary>
    public static Module<Tensor, Tensor> Child(this Module block, string name) =>
        (Module<Tensor, Tensor>)block.named_children().Single(child => child.Item1 == name).Item2;
}
