using Orchestrator.Catalog;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>Squeeze-and-excitation with FeLU in place of its inner ReLU.</summary>
public sealed class SqueezeExciteFeluDefinition : IModuleDefinition
{
    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "se-felu",
        Title = "FeLU-SE",
        Summary = "SE whose hidden units are a little below zero for negative inputs, where a ReLU gives exactly zero.",
        Source = "The FeLU-SE paper, whose formula is not public; FeLU as in Qiumei, Dan, Fenghua, IEEE Access 7, 2019: 2^(x / ln 2) = e^x",
        Options =
        [
            OptionSpec.Integer("reduction", 16, 1, 1024, "Channels per hidden unit; at least one hidden unit is kept."),
            OptionSpec.Boolean("bias", false, "Whether the two layers have biases."),
            OptionSpec.Number("alpha", 1, 0, 10, "FeLU tends to -alpha for very negative inputs; the start value where alpha is trained."),
            OptionSpec.Boolean("train-alpha", false, "Whether alpha is trained, one for each hidden unit."),
        ],
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> Create(ModuleContext context)
    {
        var alpha = context.Options["alpha"].AsNumber();
        var trained = context.Options["train-alpha"].AsBoolean();
        return new SqueezeExcite(
            context.Channels,
            context.Options["reduction"].AsInteger(),
            context.Options["bias"].AsBoolean(),
            units => trained ? new TrainedFelu(units, alpha) : ELU(alpha, inplace: true));
    }
}

/// <summary>
/// FeLU with a trained α for each unit: x for x &gt; 0, α (e^x − 1) for x ≤ 0. With a fixed α it is the ELU that libtorch has; the "fast"
/// exponential of the paper is an approximation of the same function and is not copied.
/// </summary>
internal sealed class TrainedFelu : Module<Tensor, Tensor>
{
    private readonly Parameter alpha;

    public TrainedFelu(int units, double start)
        : base(nameof(TrainedFelu))
    {
        alpha = new Parameter(full([units], start, ScalarType.Float32));
        RegisterComponents();
    }

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        return (x.relu() + (alpha * x.clamp_max(0).expm1())).MoveToOuterDisposeScope();
    }
}
