using Orchestrator.Catalog;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Placements;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>Squeeze-and-excitation (Hu, Shen, Sun, CVPR 2018).</summary>
public sealed class SqueezeExciteDefinition : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "se",
        Title = "SE",
        Summary = "Gates channels by a two-layer perceptron on their spatial means.",
        Source = "Hu, Shen, Sun: Squeeze-and-Excitation Networks, CVPR 2018; sizes as in moskomule/senet.pytorch",
        Options =
        [
            OptionSpec.Integer("reduction", 16, 1, 1024, "Channels per hidden unit; at least one hidden unit is kept."),
            OptionSpec.Boolean("bias", false, "Whether the two layers have biases."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context) =>
        new SqueezeExcite(context.Channels, context.Options["reduction"].AsInteger(), context.Options["bias"].AsBoolean());
}

/// <summary>
/// y = x · σ(W₂ f(W₁ mean(x))), with the mean over height and width, max(1, C / reduction) hidden units and f a ReLU where nothing else is
/// asked for.
/// </summary>
internal sealed class SqueezeExcite : Module<Tensor, Tensor>, IStatesCost
{
    private readonly Linear squeeze;
    private readonly Module<Tensor, Tensor> activation;
    private readonly Linear excite;

    public SqueezeExcite(int channels, int reduction, bool bias, Func<int, Module<Tensor, Tensor>>? activationOf = null)
        : base(nameof(SqueezeExcite))
    {
        var hidden = Math.Max(1, channels / reduction);
        squeeze = Linear(channels, hidden, bias);
        activation = activationOf?.Invoke(hidden) ?? ReLU(inplace: true);
        excite = Linear(hidden, channels, bias);
        RegisterComponents();
    }

    /// <remarks>The mean over the pixels, and the scaling of each.</remarks>
    public long ElementOperations(FeatureShape input) => 2L * input.Channels * input.Height * input.Width;

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var gate = excite.call(activation.call(squeeze.call(x.mean([2, 3])))).sigmoid_();
        return (x * gate.view(x.shape[0], x.shape[1], 1, 1)).MoveToOuterDisposeScope();
    }
}
