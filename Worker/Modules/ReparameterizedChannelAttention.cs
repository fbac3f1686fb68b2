using Orchestrator.Catalog;
using Orchestrator.Worker.Folding;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>RCAM: channel attention without a squeeze, re-parameterised as in RepVGG.</summary>
public sealed class ReparameterizedChannelAttentionDefinition : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "rcam",
        Title = "RCAM",
        Summary = "Gates channels by a full-width map of their means that is several branches in training and one matrix when deployed.",
        Source = "The RCAM paper, of which only the abstract is public; the branches are our reading of it, after RepVGG",
        HasScaleFactors = true,
        NeedsSeveralSamples = true,
        HasDeployForm = true,
        Options =
        [
            OptionSpec.Choice(
                "branches",
                ["dense+diagonal+identity", "dense", "diagonal", "identity", "dense+diagonal", "dense+identity", "diagonal+identity"],
                "The branches in training: a C x C matrix (dense), one weight a channel (diagonal), none (identity); each has a batch norm."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context) =>
        new ReparameterizedChannelAttention(new ReparameterizedMap(context.Channels, context.Options["branches"].AsChoice().Split('+')));
}

/// <summary>y = x · σ(map(mean(x))), with the mean over height and width. Folding leaves a map of one C x C matrix and a bias.</summary>
internal sealed class ReparameterizedChannelAttention : Module<Tensor, Tensor>, IFoldable
{
    private Module<Tensor, Tensor> map;

    public ReparameterizedChannelAttention(ReparameterizedMap map)
        : base(nameof(ReparameterizedChannelAttention))
    {
        this.map = map;
        RegisterComponents();
    }

    public bool Fold()
    {
        if (map is not ReparameterizedMap branches) return false;
        map = branches.Folded();
        register_module(nameof(map), null!); // TorchSharp's way to take a sub-module out.
        register_module(nameof(map), map);
        branches.Dispose();
        return true;
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        return (x * map.call(x.mean([2, 3], keepdim: true)).sigmoid_()).MoveToOuterDisposeScope();
    }
}

/// <summary>BN(W s) + BN(d ⊙ s) + BN(s) for s of N x C x 1 x 1, or some of these terms.</summary>
internal sealed class ReparameterizedMap : Module<Tensor, Tensor>, IHasScaleFactors
{
    private readonly int channels;
    private readonly List<(Conv2d? Weight, BatchNorm2d Norm)> branches = [];

    /// <summary>Builds the branches that are named: <c>dense</c>, <c>diagonal</c>, <c>identity</c>.</summary>
    public ReparameterizedMap(int channels, IReadOnlyList<string> names)
        : base(nameof(ReparameterizedMap))
    {
        this.channels = channels;
        foreach (var name in names)
        {
            var weight = name == "identity" ? null : Conv2d(channels, channels, 1, groups: name == "diagonal" ? channels : 1, bias: false);
            if (weight is not null) register_module(name, weight);
            branches.Add((weight, BatchNorm2d(channels)));
            register_module($"{name}_norm", branches[^1].Norm);
        }
    }

    public IEnumerable<Parameter> ScaleFactors => branches.Select(branch => branch.Norm.weight!);

    public override Tensor forward(Tensor s)
    {
        using var scope = NewDisposeScope();
        var terms = branches.Select(branch => branch.Norm.call(branch.Weight?.call(s) ?? s));
        return terms.Aggregate((sum, term) => sum + term).MoveToOuterDisposeScope();
    }

    /// <summary>The same map in evaluation as one convolution: the sum over branches of diag(a) W, with the shifts as its bias.</summary>
    public Conv2d Folded()
    {
        var norm = branches[0].Norm.weight!;
        var folded = Conv2d(channels, channels, 1, device: norm.device, dtype: norm.dtype);
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var matrix = zeros([channels, channels], ScalarType.Float64, norm.device);
        var bias = zeros([channels], ScalarType.Float64, norm.device);
        foreach (var branch in branches)
        {
            var affine = AffineNorm.Of(branch.Norm);
            matrix += affine.Scale.unsqueeze(1) * MatrixOf(branch.Weight, norm.device);
            bias += affine.Shift;
        }

        folded.weight.copy_(matrix.view(channels, channels, 1, 1));
        folded.bias!.copy_(bias);
        return folded;
    }

    private Tensor MatrixOf(Conv2d? weight, Device device) => weight switch
    {
        null => eye(channels, dtype: ScalarType.Float64, device: device),
        { groups: 1 } => weight.weight.view(channels, channels).to_type(ScalarType.Float64),
        _ => weight.weight.view(channels).to_type(ScalarType.Float64).diag(),
    };
}
