using Orchestrator.Catalog;
using Orchestrator.Worker.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Placements;

/// <summary>The module of a trial and the place it takes in every block of the backbone.</summary>
/// <param name="Definition">Builds the instances.</param>
/// <param name="Options">The module's name with every option set.</param>
/// <param name="Place">Where each block puts its instance.</param>
public sealed record PlacedModule(IModuleDefinition Definition, Choice Options, Place Place)
{
    /// <summary>The placements that residual blocks have, in the order of print.</summary>
    public static IReadOnlyList<string> InResidualBlocks { get; } = ["standard", "pre", "post", "identity", "after-conv2"];

    /// <summary>The place that a placement of the catalog names, or null where residual blocks have no such place.</summary>
    public static Place? PlaceOf(string placement) => placement switch
    {
        "standard" => Placements.Place.Standard,
        "pre" => Placements.Place.Pre,
        "post" => Placements.Place.Post,
        "identity" => Placements.Place.Identity,
        "after-conv2" => Placements.Place.AfterConv2,
        _ => null,
    };

    /// <summary>Builds the instance for a tensor of this shape.</summary>
    public Module<Tensor, Tensor> Build(FeatureShape shape) =>
        Definition.Create(new ModuleContext(shape.Channels, shape.Height, shape.Width, Options));
}
