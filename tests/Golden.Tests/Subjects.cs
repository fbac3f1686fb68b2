using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Modules;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Golden.Tests;

/// <summary>Builds our implementation of each reference that we have; a new module adds its line here.</summary>
public static class Subjects
{
    private static readonly (string Theirs, string Ours)[] SeNames = [("fc.0", "squeeze"), ("fc.2", "excite")];

    private static readonly (string Theirs, string Ours)[] NamNames = [("nam.Channel_Att.bn2", "module.norm")];

    // weiaicunzai/pytorch-cifar100: layers by number inside a branch, stages conv2_x to conv5_x.
    private static readonly (string Theirs, string Ours)[] StageNames =
    [
        ("residual_function.0", "conv1"), ("residual_function.1", "bn1"), ("residual_function.3", "conv2"), ("residual_function.4", "bn2"),
        ("residual_function.6", "conv3"), ("residual_function.7", "bn3"), ("shortcut", "downsample"),
        ("conv1.0.", "conv1."), ("conv1.1.", "bn1."), ("conv2_x", "layer1"), ("conv3_x", "layer2"), ("conv4_x", "layer3"), ("conv5_x", "layer4"),
    ];

    /// <summary>Our implementation, or null when we have none of that reference yet.</summary>
    public static Subject? For(GoldenCase entry) => entry.Module switch
    {
        "se" when entry.Hyper.ContainsKey("hidden") => Subject.Of(
            Module("se", Channels(entry), ("reduction", Channels(entry).Channels / entry.Integer("hidden")), ("bias", true)), ("down", "squeeze"), ("up", "excite")),
        "se" => Subject.Of(Module("se", Channels(entry), ("reduction", entry.Integer("reduction"))), SeNames),
        "nam-channel" => Subject.Of(Module("nam", Channels(entry)), ("bn2", "norm")),
        "nam-spatial" => Subject.Of(Module("nam", Pixels(entry), ("gates", "spatial")), ("bn.", "norm.")),
        "nam" => Subject.Of(
            Module("nam", Pixels(entry), ("gates", "both")), ("Channel_Att.bn2", "channel.norm"), ("Spatial_Att.bn", "spatial.norm")),
        "resnet-basic+se" => Subject.Of(Block(entry, BranchKind.Basic, Se(entry)), [("block.", ""), ("shortcut", "downsample"), ("att.", "module."), .. SeNames]),
        "resnet-bottleneck+se" => Subject.Of(Block(entry, BranchKind.Bottleneck, Se(entry)), [("block.", ""), ("shortcut", "downsample"), ("att.", "module."), .. SeNames]),
        "resnet-basic+nam" => Subject.Of(Block(entry, BranchKind.Basic, Options("nam")), NamNames),
        "resnet18-cifar" => Subject.Of(Network(entry, "resnet18", null), StageNames),
        "resnet34-cifar" => Subject.Of(Network(entry, "resnet34", null), StageNames),
        "resnet50-cifar" => Subject.Of(Network(entry, "resnet50", null), StageNames),
        "resnet18-cifar+nam-channel" => Subject.Of(Network(entry, "resnet18", Options("nam")), NamNames),
        _ => null,
    };

    private static Module<Tensor, Tensor> Module(string name, FeatureShape shape, params (string Name, object Value)[] options) =>
        Definition(name).Create(new ModuleContext(shape.Channels, shape.Height, shape.Width, Options(name, options)));

    private static ResidualBlock Block(GoldenCase entry, BranchKind branch, Choice module)
    {
        var width = entry.Integer("planes");
        var inputs = entry.Hyper.TryGetValue("in", out var given) ? given.GetInt32() : width;
        var place = entry.Text("placement") == "conv2" ? Place.AfterConv2 : PlacedModule.PlaceOf(entry.Text("placement"))!.Value;
        var input = new FeatureShape(inputs, (int)entry.InputShape[2], (int)entry.InputShape[3]);
        return new ResidualBlock(input, width, entry.Integer("stride"), branch, ShortcutKind.Projection, new PlacedModule(Definition(module.Name), module, place));
    }

    private static Module<Tensor, Tensor> Network(GoldenCase entry, string name, Choice? module)
    {
        var definition = TrainingCatalog.Default.Backbones[name];
        var placed = module is null ? null : new PlacedModule(Definition(module.Name), module, Place.Standard);
        var image = new FeatureShape((int)entry.InputShape[1], (int)entry.InputShape[2], (int)entry.InputShape[3]);
        return definition.Create(new BackboneContext(image, entry.Classes, WithDefaults(definition.Entry), placed));
    }

    private static Choice Se(GoldenCase entry) => Options("se", ("reduction", entry.Integer("reduction")));

    private static IModuleDefinition Definition(string name) => TrainingCatalog.Default.Modules[name];

    private static Choice Options(string name, params (string Name, object Value)[] changed)
    {
        var choice = WithDefaults(Definition(name).Entry);
        foreach (var (option, value) in changed)
            choice.Options[option] = value switch { int number => OptionValue.Of(number), bool truth => OptionValue.Of(truth), _ => OptionValue.Of((string)value) };
        return choice;
    }

    private static Choice WithDefaults(CatalogEntry entry) => new(
        entry.Name, new SortedDictionary<string, OptionValue>(entry.Options.ToDictionary(option => option.Name, option => option.Default), StringComparer.Ordinal));

    private static FeatureShape Channels(GoldenCase entry) => new(entry.Integer("channels"), (int)entry.InputShape[2], (int)entry.InputShape[3]);

    private static FeatureShape Pixels(GoldenCase entry) => new((int)entry.InputShape[1], entry.Integer("height"), entry.Integer("width"));
}
