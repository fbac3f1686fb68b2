using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones.Layers;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.Vgg;

/// <summary>The plain networks of Simonyan and Zisserman 2015: 3x3 convolutions, a 2x2 max pool after each of five stages, three linear layers.</summary>
/// <param name="depth">The number in the name: weighted layers.</param>
/// <param name="convolutions">Convolutions of each stage.</param>
public abstract class VggDefinition(int depth, IReadOnlyList<int> convolutions) : IBackboneDefinition
{
    private const string Head = "head";
    private const string BatchNorm = "batch-norm";
    private const string Units = "hidden-units";
    private const string DropoutRate = "dropout";
    private const int ImageNetPool = 7;

    private static readonly int[] Widths = [64, 128, 256, 512, 512];

    /// <inheritdoc/>
    public BackboneEntry Entry { get; } = new()
    {
        Name = $"vgg{depth}",
        Title = $"VGG-{depth}",
        Summary = $"Plain network of {depth} weighted layers with batch norm: 3x3 convolutions with biases, five max pools, three linear layers.",
        Source = "Simonyan, Zisserman: Very Deep Convolutional Networks, ICLR 2015; heads of weiaicunzai/pytorch-cifar100 and torchvision",
        Family = BlockFamily.Plain,
        MinimumSide = 32,
        ReplacedInputs = [64, 128, 256, 512],
        ReplacesFirstConvolution = true,
        Options =
        [
            OptionSpec.Choice(Head, ["cifar", "imagenet"], "What the first linear layer sees: the mean of each channel (cifar) or 7 x 7 means (imagenet)."),
            OptionSpec.Boolean(BatchNorm, true, "Whether every convolution is followed by a batch norm."),
            OptionSpec.Integer(Units, 4096, 16, 4096, "Units of each of the two hidden linear layers."),
            OptionSpec.Number(DropoutRate, 0.5, 0, 0.95, "Share of the hidden units that a training step leaves out."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(BackboneContext context)
    {
        var hasNorm = context.Options[BatchNorm].AsBoolean();
        var network = new StagedNetwork("Vgg", context);
        for (var stage = 0; stage < Widths.Length; stage++)
        {
            var width = Widths[stage];
            Func<BlockContext, Block> block = place => new PlainBlock(place, width, hasNorm);
            network.AddStage(Enumerable.Repeat(block, convolutions[stage]), endsWithModule: true);
            network.AddMaxPool();
        }

        var inputs = network.Shape.Channels;
        if (context.Options[Head].AsChoice() == "imagenet")
        {
            network.AddStep(x => functional.adaptive_avg_pool2d(x, ImageNetPool).flatten(1));
            inputs *= ImageNetPool * ImageNetPool;
        }
        else
        {
            network.AddGlobalPool();
        }

        network.AddPart("classifier", Classifier(inputs, context));
        return network;
    }

    private static Module<Tensor, Tensor> Classifier(int inputs, BackboneContext context)
    {
        var (units, rate) = (context.Options[Units].AsInteger(), context.Options[DropoutRate].AsNumber());
        return Sequential(
            Linear(inputs, units), ReLU(inplace: true), new KeyedDropout(rate),
            Linear(units, units), ReLU(inplace: true), new KeyedDropout(rate),
            Linear(units, context.Classes));
    }
}
