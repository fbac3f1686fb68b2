using Orchestrator.Catalog;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Modules;

/// <summary>AW-convolution: attention with the shape of a convolution's weights, one for each sample.</summary>
public sealed class AttentionWeightDefinition : IConvolutionReplacement
{
    /// <summary>Why no network with such convolutions has a deploy form.</summary>
    internal const string NotFoldable = "every image makes kernels of its own, so there is no fixed kernel to fold a batch norm or a branch into";

    /// <summary>The option that says into how many parts the input channels go.</summary>
    internal const string Parts = "q";

    /// <inheritdoc/>
    public ModuleEntry Entry { get; } = new()
    {
        Name = "aw",
        Title = "AW",
        Summary = "Replaces convolutions: the kernel is scaled, weight by weight, by an attention map made from the input.",
        Source = "AW-convolution, arXiv 2108.08205, of which no code is public; how the map gets its shape is our reading",
        ReplacesConvolution = true,
        DefaultPlacement = ModuleEntry.Replace,
        DividesReplacedInputs = Parts,
        NotFoldableBecause = NotFoldable,
        Options = OptionsOf(""),
    };

    /// <inheritdoc/>
    public Module<Tensor, Tensor> CreateConvolution(ConvolutionContext context) => Create(context, "");

    /// <summary>The options of the convolution, with a prefix where another module's options stand next to them.</summary>
    internal static IReadOnlyList<OptionSpec> OptionsOf(string prefix) =>
    [
        OptionSpec.Integer($"{prefix}reduction", 16, 1, 1024, "Input channels per hidden channel of the map; at least one hidden channel is kept."),
        OptionSpec.Integer($"{prefix}{Parts}", 1, 0, 4096, "Equal parts of the input channels with a map of their own; 0 gives each channel its own."),
    ];

    /// <summary>Builds the convolution from options with that prefix.</summary>
    /// <exception cref="UnsupportedConfigException">q does not divide the input channels of a group.</exception>
    internal static Module<Tensor, Tensor> Create(ConvolutionContext context, string prefix)
    {
        var asked = context.Options[$"{prefix}{Parts}"].AsInteger();
        var parts = asked == 0 ? context.InputsOfAGroup : asked;
        if (context.InputsOfAGroup % parts != 0)
        {
            throw new UnsupportedConfigException(
                $"Module '{context.Options.Name}': {prefix}q = {asked} does not divide the {context.InputsOfAGroup} input channels of a convolution.");
        }

        return new AttentionWeightConvolution(context, context.Options[$"{prefix}reduction"].AsInteger(), parts);
    }
}

/// <summary>
/// y_n = conv(x_n, K (1 + A_n)) with A = σ(P₂ relu(P₁ pool(x))), the input averaged to the kernel's size. A has one value for each output
/// channel, part of the input channels of its group, and tap of the kernel.
/// </summary>
internal sealed class AttentionWeightConvolution : Module<Tensor, Tensor>, IStatesCost
{
    private readonly ConvolutionShape shape;
    private readonly int inputs;
    private readonly int parts;
    private readonly Conv2d convolution; // Holds K and the bias, so that they are drawn like any convolution's; never called itself.
    private readonly Conv2d point1;
    private readonly Conv2d point2;

    public AttentionWeightConvolution(ConvolutionContext context, int reduction, int parts)
        : base(nameof(AttentionWeightConvolution))
    {
        (shape, inputs, this.parts) = (context.Convolution, context.Inputs, parts);
        var hidden = Math.Max(1, inputs / reduction);
        convolution = shape.Build(inputs);
        point1 = Conv2d(inputs, hidden, 1);
        point2 = Conv2d(hidden, (long)shape.Outputs * parts, 1);
        RegisterComponents();
    }

    /// <remarks>The convolution itself, which is done with other weights than those of the layer that holds K.</remarks>
    public long MacsOutsideLayers(FeatureShape input)
    {
        var output = input.After(shape.Outputs, shape.Stride);
        return convolution.weight.numel() * output.Height * output.Width;
    }

    /// <remarks>K (1 + A): every weight is multiplied once for each image.</remarks>
    public long ElementOperations(FeatureShape input) => convolution.weight.numel();

    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var (samples, side, inputsOfAGroup) = (x.shape[0], shape.Kernel, inputs / shape.Groups);
        var attention = point2.call(point1.call(functional.adaptive_avg_pool2d(x, side)).relu_()).sigmoid_();
        var kernels = convolution.weight.view(1, shape.Outputs, parts, inputsOfAGroup / parts, side, side)
            * (attention.view(samples, shape.Outputs, parts, 1, side, side) + 1);

        // Every sample has its own kernel: the groups of all samples become the groups of one convolution.
        var output = functional.conv2d(
            x.reshape(1, samples * inputs, x.shape[2], x.shape[3]),
            kernels.reshape(samples * shape.Outputs, inputsOfAGroup, side, side),
            strides: [shape.Stride, shape.Stride], padding: [side / 2, side / 2], groups: samples * shape.Groups);
        output = output.view(samples, shape.Outputs, output.shape[2], output.shape[3]);
        return (convolution.bias is { } bias ? output + bias.view(1, -1, 1, 1) : output).MoveToOuterDisposeScope();
    }
}
