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
        if (!catalog.Backbones.TryGetValue(config.Backbone.Name, out var backbone))
            throw new UnsupportedConfigException($"The backbone '{config.Backbone.Name}' is not known to this worker.");

        var image = new FeatureShape(dataset.Channels, dataset.Height, dataset.Width);
        var network = backbone.Create(new BackboneContext(image, dataset.Classes, config.Backbone, Placed(config, catalog)));
        WeightInitializer.Initialize(network, config.Training.Initialization, new TrialRandom(config.Seed));
        return network;
    }

    /// <summary>Trainable numbers of the network.</summary>
    public static long ParameterCount(Module<Tensor, Tensor> network) =>
        network.parameters().Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel());

    private static PlacedModule? Placed(TrialConfig config, TrainingCatalog catalog)
    {
        if (config.Module.Name == ModuleEntry.None) return null;
        if (!catalog.Modules.TryGetValue(config.Module.Name, out var definition))
            throw new UnsupportedConfigException($"The module '{config.Module.Name}' is not known to this worker.");

        var placement = config.Placement ?? definition.Entry.DefaultPlacement;
        var place = PlacedModule.PlaceOf(placement)
            ?? throw new UnsupportedConfigException($"The backbone '{config.Backbone.Name}' has no placement '{placement}'.");
        if (!definition.Entry.CanSitAt(placement))
            throw new UnsupportedConfigException($"The module '{config.Module.Name}' cannot sit at placement '{placement}'.");
        return new PlacedModule(definition, config.Module, place);
    }
}
