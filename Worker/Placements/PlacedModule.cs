using Orchestrator.Catalog;
using Orchestrator.Worker.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Placements;

/// <summary>The module of a trial and the place it takes in the backbone.</summary>
/// <param name="Definition">Builds the instances: an <see cref="IModuleDefinition"/>, an <see cref="IConvolutionReplacement"/>, or both.</param>
/// <param name="Options">The module's name with every option set.</param>
/// <param name="Place">Where its instances go. Convolutions are replaced wherever the module's gate sits.</param>
public sealed record PlacedModule(IDefines<ModuleEntry> Definition, Choice Options, Place Place)
{
    /// <summary>The place that a placement of the catalog names, or null for a name without one.</summary>
    public static Place? PlaceOf(string placement) => placement switch
    {
        "standard" => Placements.Place.Standard,
        "pre" => Placements.Place.Pre,
        "post" => Placements.Place.Post,
        "identity" => Placements.Place.Identity,
        "after-conv2" => Placements.Place.AfterConv2,
        "stage" => Placements.Place.Stage,
        "replace" => Placements.Place.Replace,
        _ => null,
    };

    /// <summary>Builds the gate for a tensor of this shape.</summary>
    /// <param name="shape">The tensor's shape.</param>
    /// <param name="stage">The stage of the backbone, from 1.</param>
    /// <exception cref="InvalidOperationException">The module gates no activations: its place can only be <see cref="Place.Replace"/>.</exception>
    public Module<Tensor, Tensor> Build(FeatureShape shape, int stage = 1) => Definition is IModuleDefinition gate
        ? gate.Create(new ModuleContext(shape.Channels, shape.Height, shape.Width, Options, stage))
        : throw new InvalidOperationException($"The module '{Options.Name}' only replaces convolutions; it cannot sit at '{Place}'.");

    /// <summary>Builds what takes the place of a convolution, or null when the module leaves convolutions alone.</summary>
    /// <param name="inputs">Channels of the convolution's input.</param>
    /// <param name="convolution">The convolution.</param>
    public Module<Tensor, Tensor>? BuildConvolution(int inputs, ConvolutionShape convolution) =>
        (Definition as IConvolutionReplacement)?.CreateConvolution(new ConvolutionContext(inputs, convolution, Options));
}
