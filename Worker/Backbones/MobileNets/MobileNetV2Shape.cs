using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Placements;

namespace Orchestrator.Worker.Backbones.MobileNets;

/// <summary>The rows of MobileNetV2 (Sandler et al. 2018), up to the features that the classifier pools.</summary>
/// <param name="StemStride">Stride of the first convolution.</param>
/// <param name="SecondRowStride">Stride of the row of width 24.</param>
/// <param name="Style">What the blocks look like.</param>
internal sealed record MobileNetV2Shape(int StemStride, int SecondRowStride, InvertedResidualStyle Style)
{
    /// <summary>Input channels of the convolutions that project, each width once: what <c>replace</c> takes.</summary>
    public static IReadOnlyList<int> ProjectedWidths { get; } = [32, 96, 144, 192, 384, 576, 960];

    /// <summary>Stem, rows, the last 1x1 convolution to 1280 channels, and the pool. A module at the place of stages ends each resolution.</summary>
    public StagedNetwork Build(BackboneContext context)
    {
        var network = new StagedNetwork("MobileNetV2", context);
        network.AddConvolution("conv1", "bn1", new ConvolutionShape(32, 3, StemStride), Style.Activation);
        foreach (var resolution in Resolutions())
            network.AddStage(resolution.SelectMany(Blocks), endsWithModule: true);
        network.AddConvolution("conv2", "bn2", new ConvolutionShape(1280, 1), Style.Activation);
        network.AddGlobalPool();
        return network;
    }

    /// <summary>The rows, each list up to the next stride of 2.</summary>
    private List<List<Row>> Resolutions()
    {
        Row[] rows =
        [
            new(1, 16, 1, 1), new(6, 24, 2, SecondRowStride), new(6, 32, 3, 2), new(6, 64, 4, 2), new(6, 96, 3, 1), new(6, 160, 3, 2),
            new(6, 320, 1, 1),
        ];
        var resolutions = new List<List<Row>>();
        foreach (var row in rows)
        {
            if (row.Stride == 2 || resolutions.Count == 0) resolutions.Add([]);
            resolutions[^1].Add(row);
        }

        return resolutions;
    }

    private IEnumerable<Func<BlockContext, Block>> Blocks(Row row) => Enumerable.Range(0, row.Blocks).Select(index =>
        (Func<BlockContext, Block>)(place => new InvertedResidualBlock(place, row.Expansion, row.Width, index == 0 ? row.Stride : 1, Style)));

    /// <summary>Blocks of one width; the stride is the first one's.</summary>
    private sealed record Row(int Expansion, int Width, int Blocks, int Stride);
}
