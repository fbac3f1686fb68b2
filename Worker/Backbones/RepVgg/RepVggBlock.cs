using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Placements;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.RepVgg;

/// <summary>
/// relu(BN(3x3 conv) + BN(1x1 conv) + BN(x)), the last term only where the stride is 1 and widths are equal. Folding leaves one 3x3
/// convolution with a bias, unless a module inside the sum depends on the input: then the block stays in its training form.
/// </summary>
internal sealed class RepVggBlock : Block
{
    private const int Side = 3;

    private readonly NormedConvolution dense;
    private readonly NormedConvolution point;
    private readonly bool isModuleInTheSum;
    private readonly int groups;
    private BatchNorm2d? identity;
    private bool isFolded;

    /// <summary>Builds the block in its training form.</summary>
    /// <param name="context">The place it is built for.</param>
    /// <param name="width">Channels of its output.</param>
    /// <param name="stride">Its stride in pixels.</param>
    /// <param name="mayHaveIdentity">Whether it has an identity branch where shapes allow one.</param>
    /// <param name="groups">Groups of both convolutions.</param>
    public RepVggBlock(BlockContext context, int width, int stride, bool mayHaveIdentity = true, int groups = 1)
        : base(nameof(RepVggBlock), context)
    {
        this.groups = groups;
        var inputs = context.Input.Channels;
        dense = Add("dense", "dense_norm", new ConvolutionShape(width, Side, stride) { Groups = groups }, isReplaceable: true);
        point = new NormedConvolution(this, "point", "point_norm", new ConvolutionShape(width, 1, stride) { Groups = groups }.Build(inputs), width);
        if (mayHaveIdentity && stride == 1 && inputs == width)
        {
            identity = BatchNorm2d(width);
            register_module(nameof(identity), identity);
            Offer(Place.Identity, Output);
        }

        isModuleInTheSum = identity is not null && context.Module?.Place == Place.Identity;
        Offer(Place.Pre, context.Input);
        Offer(Place.Standard, Output);
        Offer(Place.Post, Output);
    }

    public override bool Fold()
    {
        if (isFolded || isModuleInTheSum || !dense.CanFold) return false;
        using var scope = NewDisposeScope();
        var kernel = dense.Kernel().Plus(point.Kernel().PaddedTo(Side));
        if (identity is not null) kernel = kernel.Plus(FoldedKernel.OfIdentity(identity, Side, groups));
        dense.FoldInto(kernel);
        point.Remove();
        register_module(nameof(identity), null!); // TorchSharp's way to take a sub-module out.
        identity?.Dispose();
        (identity, isFolded) = (null, true);
        return true;
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var input = At(Place.Pre, x);
        var sum = dense.Call(input);
        if (!isFolded) sum += point.Call(input);
        if (identity is not null) sum += At(Place.Identity, identity.call(input));
        return At(Place.Post, At(Place.Standard, sum).relu()).MoveToOuterDisposeScope();
    }
}
