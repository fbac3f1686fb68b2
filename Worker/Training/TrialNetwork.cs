using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Training;

/// <summary>Builds the network that a trial's configuration describes, with its first weights drawn.</summary>
internal static class TrialNetwork
{
    /// <summary>The network, on the CPU, in training mode.</summary>
    /// <exception cref="UnsupportedConfigException">A name is unknown to this worker, or the backbone has no such place.</exception>
    public static Module<Tensor, Tensor> Build(TrialConfig config, DatasetEntry dataset, TrainingCatalog catalog)
    {
        var network = Create(NetworkChoice.Of(config, dataset), catalog);
        WeightInitializer.Initialize(network, config.Training.Initialization, new TrialRandom(config.Seed));
        return network;
    }

    /// <summary>The network with weights of no meaning: to be counted, or to be given weights.</summary>
    /// <exception cref="UnsupportedConfigException">As in <see cref="Build"/>.</exception>
    public static Module<Tensor, Tensor> Create(NetworkChoice choice, TrainingCatalog catalog)
    {
        if (!catalog.Backbones.TryGetValue(choice.Backbone.Name, out var backbone))
            throw new UnsupportedConfigException($"The backbone '{choice.Backbone.Name}' is not known to this worker.");

        var image = new FeatureShape(choice.Channels, choice.Height, choice.Width);
        return backbone.Create(new BackboneContext(image, choice.Classes, choice.Backbone, Placed(choice, backbone.Entry, catalog)));
    }

    /// <summary>Trainable numbers of the network.</summary>
    public static long ParameterCount(Module<Tensor, Tensor> network) =>
        network.parameters().Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel());

    private static PlacedModule? Placed(NetworkChoice choice, BackboneEntry backbone, TrainingCatalog catalog)
    {
        if (choice.Module.Name == ModuleEntry.None) return null;
        if (!catalog.Modules.TryGetValue(choice.Module.Name, out var definition))
            throw new UnsupportedConfigException($"The module '{choice.Module.Name}' is not known to this worker.");

        var placement = choice.Placement ?? definition.Entry.DefaultPlacement;
        if (BlockPlacements.Find(placement) is not { } entry || PlacedModule.PlaceOf(placement) is not { } place)
            throw new UnsupportedConfigException($"The placement '{placement}' is not known to this worker.");
        // Without this a block that lacks the place would build no module, and the trial would be the plain backbone under another name.
        if (PlacementFit.Of(definition.Entry, entry, backbone).ImpossibleBecause is { } because)
            throw new UnsupportedConfigException($"There is no such network: {because}.");
        return new PlacedModule(definition, choice.Module, place);
    }
}
