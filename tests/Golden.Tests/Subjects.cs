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

    private static readonly (string Theirs, string Ours)[] CbamNames =
        [("ChannelGate.mlp.1", "channel.squeeze"), ("ChannelGate.mlp.3", "channel.excite"), ("SpatialGate.spatial.conv", "spatial.convolution"), ("SpatialGate.spatial.bn", "spatial.norm")];

    private static readonly (string Theirs, string Ours)[] BamNames =
    [
        ("bam.", ""), ("channel_att.gate_c.gate_c_fc_0", "squeeze"), ("channel_att.gate_c.gate_c_bn_1", "norm"), ("channel_att.gate_c.gate_c_fc_final", "excite"),
        ("spatial_att.gate_s.gate_s_", "spatial.layers."), ("conv_reduce0", "reduce"), ("bn_reduce0", "reduce_norm"), ("conv_di_0", "dilated1"),
        ("bn_di_0", "dilated1_norm"), ("conv_di_1", "dilated2"), ("bn_di_1", "dilated2_norm"), ("conv_final", "project"),
    ];

    private static readonly (string Theirs, string Ours)[] LbaNames =
    [
        ("chan_avg", "ofMeans"), ("chan_max", "ofMaxima"), ("reduce.0", "spatial.layers.reduce"), ("reduce.1", "spatial.layers.reduce_norm"), ("dil1.0", "spatial.layers.dilated1"),
        ("dil1.1", "spatial.layers.dilated1_norm"), ("dil2.0", "spatial.layers.dilated2"), ("dil2.1", "spatial.layers.dilated2_norm"), ("squeeze", "spatial.layers.project"),
    ];

    private static readonly (string Theirs, string Ours)[] TripletNames =
        [("cw.conv.", "channelWidth."), ("hc.conv.", "heightChannel."), ("hw.conv.", "heightWidth."), ("conv.", "convolution."), ("bn.", "norm.")];

    private static readonly (string Theirs, string Ours)[] RcamNames =
        [("dense_bn", "map.dense_norm"), ("dense.", "map.dense."), ("diag_bn", "map.diagonal_norm"), ("diag.", "map.diagonal."), ("id_bn", "map.identity_norm")];

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
        "se-felu" => Subject.Of(Module("se-felu", Channels(entry), ("reduction", entry.Integer("reduction")), ("alpha", entry.Hyper["alpha"].GetDouble())), SeNames),
        "felu" => Subject.Of(ELU(entry.Hyper["alpha"].GetDouble())),
        "eca" => Subject.Of(Module("eca", Channels(entry), ("kernel", entry.Integer("kernel"))), ("conv.", "convolution.")),
        "cbam" => Subject.Of(
            Module("cbam", Channels(entry), ("reduction", entry.Integer("reduction")), ("kernel", entry.Integer("kernel")), ("no-spatial", entry.Truth("no_spatial"))), CbamNames),
        "bam" or "bam-code" => Subject.Of(
            Module("bam", Channels(entry), ("reduction", entry.Integer("reduction")), ("dilation", entry.Integer("dilation")), ("combine", entry.Text("combine"))), BamNames),
        "triplet" => Subject.Of(Module("triplet", default, ("kernel", entry.Integer("kernel")), ("no-spatial", entry.Truth("no_spatial"))), TripletNames),
        "rcam" => Subject.Of(Module("rcam", Channels(entry)), RcamNames),
        "lba" => Subject.Of(
            Module(
                "lba", Channels(entry), ("reduction", entry.Integer("reduction")), ("k", entry.Integer("k_each_side")), ("dilation", entry.Integer("dilation")),
                ("residual", entry.Truth("residual")), ("share-1d", entry.Truth("share_1d")), ("norm", entry.Truth("norm"))), LbaNames),
        "aw-conv" => new Subject(
            Convolution(entry, ("reduction", entry.Integer("reduction")), ("q", entry.Integer("m"))), key => key is "weight" or "grad/weight" ? key.Replace("weight", "convolution.weight", StringComparison.Ordinal) : key),
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
        "resnet50-cifar+cbam" => Subject.Of(Network(entry, "resnet50", Options("cbam")), [("cbam.", "module."), .. CbamNames]),
        _ => null,
    };

    private static Module<Tensor, Tensor> Module(string name, FeatureShape shape, params (string Name, object Value)[] options) =>
        new PlacedModule(Definition(name), Options(name, options), Place.Standard).Build(shape);

    private static Module<Tensor, Tensor> Convolution(GoldenCase entry, params (string Name, object Value)[] options) =>
        new PlacedModule(Definition("aw"), Options("aw", options), Place.Replace)
            .BuildConvolution(entry.Integer("in"), entry.Integer("out"), entry.Integer("kernel"), entry.Integer("stride"))!;

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

    private static IDefines<ModuleEntry> Definition(string name) => TrainingCatalog.Default.Modules[name];

    private static Choice Options(string name, params (string Name, object Value)[] changed)
    {
        var choice = WithDefaults(Definition(name).Entry);
        foreach (var (option, value) in changed)
            choice.Options[option] = value switch { int whole => OptionValue.Of(whole), double number => OptionValue.Of(number), bool truth => OptionValue.Of(truth), _ => OptionValue.Of((string)value) };
        return choice;
    }

    private static Choice WithDefaults(CatalogEntry entry) => new(
        entry.Name, new SortedDictionary<string, OptionValue>(entry.Options.ToDictionary(option => option.Name, option => option.Default), StringComparer.Ordinal));

    private static FeatureShape Channels(GoldenCase entry) => new(entry.Integer("channels"), (int)entry.InputShape[2], (int)entry.InputShape[3]);

    private static FeatureShape Pixels(GoldenCase entry) => new((int)entry.InputShape[1], entry.Integer("height"), entry.Integer("width"));
}
