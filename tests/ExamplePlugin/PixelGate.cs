using Orchestrator.Catalog;
using Orchestrator.Worker.Modules;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace ExamplePlugin;

/// <summary>What the catalog, the schema, <c>plan</c> and the dashboard know of the module, and how one is built.</summary>
public sealed class PixelGateDefinition : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "pixel-gate",
        Title = "Pixel gate",
        Summary = "Gates pixels by a batch-normalised convolution over all channels.",
        Source = "Orchestrator: docs/adding-a-module.md",
        HasScaleFactors = true,
        Options = [OptionSpec.Integer("kernel", 1, [1, 3, 5, 7], "Side of the convolution in pixels.")],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context) => new PixelGate(context.Channels, context.Options["kernel"].AsInteger());
}

/// <summary>y = x · σ(BN(conv(x))), with one output channel: a gate of N x 1 x H x W.</summary>
internal sealed class PixelGate : Module<Tensor, Tensor>, IHasScaleFactors
{
    private readonly Conv2d convolution;
    private readonly BatchNorm2d norm;

    public PixelGate(int channels, int kernel)
        : base(nameof(PixelGate))
    {
        convolution = Conv2d(channels, 1, kernel, padding: kernel / 2, bias: false);
        norm = BatchNorm2d(1);
        RegisterComponents();
    }

    /// <summary>What the penalty λ acts on.</summary>
    public IEnumerable<Parameter> ScaleFactors => [norm.weight!];

    public override Tensor forward(Tensor x)
    {
        // Everything in between is freed at the end of the scope; the result is handed to the caller's.
        using var scope = NewDisposeScope();
        return (x * norm.call(convolution.call(x)).sigmoid_()).MoveToOuterDisposeScope();
    }
}
