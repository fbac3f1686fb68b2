using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>
/// σ(BN(conv([max ; mean]))) with maximum and mean along one axis of N x C x H x W: a gate for the other two axes, with length 1 along the
/// pooled one. The convolution is square, keeps the size and has no bias. The spatial gate of CBAM and each gate of triplet attention.
/// </summary>
internal sealed class MaxMeanGate : Module<Tensor, Tensor>, IHasScaleFactors
{
    /// <summary>Of the running statistics, as in both authors' code.</summary>
    private const double Momentum = 0.01;

    private readonly long pooledAxis;
    private readonly Conv2d convolution;
    private readonly BatchNorm2d norm;

    public MaxMeanGate(int kernel, int pooledAxis)
        : base(nameof(MaxMeanGate))
    {
        this.pooledAxis = pooledAxis;
        convolution = Conv2d(2, 1, kernel, padding: kernel / 2, bias: false);
        norm = BatchNorm2d(1, momentum: Momentum);
        RegisterComponents();
    }

    public IEnumerable<Parameter> ScaleFactors => [norm.weight!];

    /// <summary>Sets γ to 0, so that the gate starts as the constant ½.</summary>
    public void StartConstant() => init.zeros_(norm.weight!);

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        // Pooling first and exchanging axes after: what is exchanged is small, and the result equals that of exchanging the axes of x.
        var pooled = cat([x.amax([pooledAxis], keepdim: true), x.mean([pooledAxis], keepdim: true)], pooledAxis).transpose(1, pooledAxis);
        return norm.call(convolution.call(pooled)).sigmoid_().transpose(1, pooledAxis).MoveToOuterDisposeScope();
    }
}
