using Orchestrator.Catalog;

namespace Orchestrator.Shared.Tests.Catalog;

/// <summary>The plain backbone.</summary>
public sealed class NoModule : IDefines<ModuleEntry>
{
    public ModuleEntry Entry { get; } = new() { Name = "none", Title = "None", Summary = "The plain backbone.", Source = "test" };
}

/// <summary>A module with a number and a truth value, without scale factors.</summary>
public sealed class SeModule : IDefines<ModuleEntry>
{
    public ModuleEntry Entry { get; } = new()
    {
        Name = "se", Title = "SE", Summary = "Squeeze and excitation.", Source = "test",
        Options =
        [
            OptionSpec.Integer("reduction", 16, 1, 1024, "Channels per hidden unit."),
            OptionSpec.Boolean("bias", false, "Whether the linear layers have biases."),
        ],
    };
}

/// <summary>A module with scale factors, a choice and truth values.</summary>
public sealed class NamModule : IDefines<ModuleEntry>
{
    public ModuleEntry Entry { get; } = new()
    {
        Name = "nam", Title = "NAM", Summary = "Normalization-based attention.", Source = "test", HasScaleFactors = true,
        Options =
        [
            OptionSpec.Choice("gates", ["channel", "spatial", "both"], "Which gates it has."),
            OptionSpec.Boolean("stop-gradient", true, "Whether no gradient flows through the weights."),
        ],
    };
}

/// <summary>A module that normalises over the batch's samples, unless told not to, with a real-valued option and one of a few whole numbers.</summary>
public sealed class BamModule : IDefines<ModuleEntry>
{
    public ModuleEntry Entry { get; } = new()
    {
        Name = "bam", Title = "BAM", Summary = "Bottleneck attention.", Source = "test", HasScaleFactors = true, NeedsSeveralSamples = true,
        NoScaleFactorsWhen = new OptionCondition("norm", OptionValue.Of(false)),
        Options =
        [
            OptionSpec.Number("slope", 0.5, 0, 1, "Slope of the gate."),
            OptionSpec.Integer("kernel", 3, [1, 3, 5], "Side of the convolution."),
            OptionSpec.Boolean("norm", true, "Whether it normalises."),
        ],
    };
}

/// <summary>A module that replaces convolutions.</summary>
public sealed class AwModule : IDefines<ModuleEntry>
{
    public ModuleEntry Entry { get; } = new()
    {
        Name = "aw", Title = "AW", Summary = "Attention on weights.", Source = "test", ReplacesConvolution = true, DefaultPlacement = "replace",
    };
}

/// <summary>A module that replaces convolutions and splits their input channels.</summary>
public sealed class SplitModule : IDefines<ModuleEntry>
{
    public ModuleEntry Entry { get; } = new()
    {
        Name = "split", Title = "Split", Summary = "Attention on parts of weights.", Source = "test", ReplacesConvolution = true,
        DefaultPlacement = "replace", DividesReplacedInputs = "parts", Options = [OptionSpec.Integer("parts", 1, 0, 64, "Parts of the input channels.")],
    };
}

/// <summary>A module that replaces convolutions and also gates activations.</summary>
public sealed class AwSeModule : IDefines<ModuleEntry>
{
    public ModuleEntry Entry { get; } = new()
    {
        Name = "aw+se", Title = "AW + SE", Summary = "Attention on weights and on activations.", Source = "test", ReplacesConvolution = true,
        Placements = ["standard", "pre"],
    };
}
