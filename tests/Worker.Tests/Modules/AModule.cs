using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Modules;

/// <summary>Modules of the catalog, alone or in a backbone, with options that differ from their defaults by name.</summary>
public static class AModule
{
    /// <summary>The module for a tensor of this many channels.</summary>
    public static Module<Tensor, Tensor> Gate(string name, int channels, params (string Name, OptionValue Value)[] options) =>
        Placed(name, Place.Standard, options).Build(new FeatureShape(channels, 8, 8));

    /// <summary>What the module puts in the place of a convolution.</summary>
    public static Module<Tensor, Tensor> Convolution(
        string name, int inputs, int outputs, int kernel, int stride, params (string Name, OptionValue Value)[] options) =>
        Placed(name, Place.Replace, options).BuildConvolution(inputs, new ConvolutionShape(outputs, kernel, stride))!;

    /// <summary>A backbone for 100 classes with the module at its default placement.</summary>
    public static Module<Tensor, Tensor> In(
        string backbone, string name, string stem = "cifar", params (string Name, OptionValue Value)[] moduleOptions)
    {
        var definition = TrainingCatalog.Default.Backbones[backbone];
        var side = stem == "cifar" ? 32 : 224;
        var options = ATrial.Choice(definition.Entry, ("stem", OptionValue.Of(stem)));
        var place = PlacedModule.PlaceOf(TrainingCatalog.Default.Modules[name].Entry.DefaultPlacement)!.Value;
        return definition.Create(new BackboneContext(new FeatureShape(3, side, side), stem == "cifar" ? 100 : 1000, options, Placed(name, place, moduleOptions)));
    }

    /// <summary>The definition with its options.</summary>
    public static PlacedModule Placed(string name, Place place, params (string Name, OptionValue Value)[] options)
    {
        var definition = TrainingCatalog.Default.Modules[name];
        return new PlacedModule(definition, ATrial.Choice(definition.Entry, options), place);
    }

    /// <summary>A tensor of normally distributed values that is the same in every run.</summary>
    public static Tensor Normal(long[] shape, ulong seed = 1, ScalarType type = ScalarType.Float32)
    {
        using var generator = new Generator(seed);
        return randn(shape, dtype: type, generator: generator);
    }
}
