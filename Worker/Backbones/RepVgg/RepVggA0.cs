using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.RepVgg;

/// <summary>RepVGG-A0: 9.1 M parameters in training and 8.3 M deployed, with 1000 classes.</summary>
public sealed class RepVggA0 : IBackboneDefinition
{
    private const string UnitStrides = "unit-strides";

    private static readonly (int Width, int Blocks)[] Stages = [(48, 2), (96, 4), (192, 14), (1280, 1)];

    /// <inheritdoc/>
    public BackboneEntry Entry { get; } = new()
    {
        Name = "repvgg-a0",
        Title = "RepVGG-A0",
        Summary = "Twenty-two sums of 3x3, 1x1 and identity branches in training, each one 3x3 convolution when deployed; total stride 32.",
        Source = "Ding et al.: RepVGG, CVPR 2021; DingXiaoH/RepVGG. The CIFAR form of the paper is not known: unit-strides is our reading",
        Family = BlockFamily.RepVgg,
        SinglePixelSides =
        [
            new SinglePixelSide(32), new SinglePixelSide(16, new OptionCondition(UnitStrides, OptionValue.Of(1))),
            new SinglePixelSide(8, new OptionCondition(UnitStrides, OptionValue.Of(2))),
        ],
        ReplacedInputs = [48, 96, 192],
        ReplacesFirstConvolution = true,
        Options =
        [
            OptionSpec.Integer(UnitStrides, 0, [0, 1, 2], "How many of the five strides of 2, from the first, are 1 instead: 2 suits images of 32 pixels."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(BackboneContext context)
    {
        var unitStrides = context.Options[UnitStrides].AsInteger();
        var network = new StagedNetwork("RepVgg", context);
        network.AddBlock("stem", place => new RepVggBlock(place, Stages[0].Width, unitStrides > 0 ? 1 : 2));
        for (var stage = 0; stage < Stages.Length; stage++)
        {
            var (width, blocks) = Stages[stage];
            var firstStride = unitStrides > stage + 1 ? 1 : 2;
            network.AddStage(
                Enumerable.Range(0, blocks).Select(index => Block(width, index == 0 ? firstStride : 1, isFirst: index == 0)),
                endsWithModule: stage < Stages.Length - 1);
        }

        network.AddGlobalPool();
        network.AddPart("fc", Linear(network.Shape.Channels, context.Classes));
        return network;
    }

    // The first block of a stage has no identity branch at any stride, so that parameter counts do not depend on strides.
    private static Func<BlockContext, Block> Block(int width, int stride, bool isFirst) =>
        place => new RepVggBlock(place, width, stride, mayHaveIdentity: !isFirst);
}
