using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.Layers;

/// <summary>Option B of He et al. 2016: a 1x1 convolution with the block's stride, then batch norm. Named 0 and 1, as in a sequence of two.</summary>
internal sealed class ProjectionShortcut : Module<Tensor, Tensor>, IFoldable
{
    private readonly NormedConvolution layer;

    public ProjectionShortcut(int inputs, int outputs, int stride)
        : base(nameof(ProjectionShortcut)) =>
        layer = new NormedConvolution(this, "0", "1", new ConvolutionShape(outputs, 1, stride).Build(inputs), outputs);

    public bool Fold() => layer.Fold();

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        return layer.Call(x).MoveToOuterDisposeScope();
    }
}
