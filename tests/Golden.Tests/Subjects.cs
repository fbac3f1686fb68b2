using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Backbones.MobileNets;
using Orchestrator.Worker.Backbones.RepVgg;
using Orchestrator.Worker.Backbones.ResNets;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Golden.Tests;

/// <summary>Builds our implementation of each reference that we have; a new module adds its line here.</summary>
public static class Subjects
{
    /// <summary>Our implementation of a case's reference.</summary>
    public static Subject For(GoldenCase entry) => entry.Module switch
    {
        "se" when entry.Hyper.ContainsKey("hidden") => Subject.Of(
            Module("se", Channels(entry), ("reduction", Channels(entry).Channels / entry.Integer("hidden")), ("bias", true)), ("down", "squeeze"), ("up", "excite")),
        "se" => Subject.Of(Module("se", Channels(entry), ("reduction", entry.Integer("reduction"))), ReferenceNames.Se),
        "se-felu" => Subject.Of(
            Module("se-felu", Channels(entry), Option(entry, "reduction"), ("alpha", entry.Hyper["alpha"].GetDouble())), ReferenceNames.Se),
        "felu" => Subject.Of(ELU(entry.Hyper["alpha"].GetDouble())),
        "eca" => Subject.Of(Module("eca", Channels(entry), Option(entry, "kernel")), ("conv.", "convolution.")),
        "cbam" => Subject.Of(
            Module(
                "cbam", Channels(entry), Option(entry, "reduction"), Option(entry, "kernel"), ("no-spatial", entry.Truth("no_spatial")),
                ("pools", string.Join('+', entry.Hyper["pools"].EnumerateArray().Select(pool => pool.GetString())))),
            ReferenceNames.Cbam),
        "bam" or "bam-code" => Subject.Of(
            Module("bam", Channels(entry), Option(entry, "reduction"), Option(entry, "dilation"), ("combine", entry.Text("combine"))),
            ReferenceNames.Bam),
        "triplet" => Subject.Of(
            Module("triplet", default, Option(entry, "kernel"), ("no-spatial", entry.Truth("no_spatial"))), ReferenceNames.Triplet),
        "rcam" => Subject.Of(Module("rcam", Channels(entry)), ReferenceNames.Rcam),
        "lba" => Subject.Of(LightweightBottleneck(entry), ReferenceNames.Lba),
        "aw-conv" => new Subject(
            Convolution(entry, Option(entry, "reduction"), ("q", entry.Integer("m"))), ReferenceNames.AttentionWeight),
        "nam-channel" => Subject.Of(Module("nam", Channels(entry)), ("bn2", "norm")),
        "nam-spatial" => Subject.Of(Module("nam", Pixels(entry), ("gates", "spatial")), ("bn.", "norm.")),
        "nam" => Subject.Of(
            Module("nam", Pixels(entry), ("gates", "both")), ("Channel_Att.bn2", "channel.norm"), ("Spatial_Att.bn", "spatial.norm")),
        "resnet-basic+se" => Subject.Of(Block(entry, BranchKind.Basic, Se(entry)), ReferenceNames.BlockWithSe),
        "resnet-bottleneck+se" => Subject.Of(Block(entry, BranchKind.Bottleneck, Se(entry)), ReferenceNames.BlockWithSe),
        "resnet-basic+nam" => Subject.Of(Block(entry, BranchKind.Basic, Options("nam")), ReferenceNames.Nam),
        "resnet18-cifar" => Subject.Of(Network(entry, "resnet18", null), ReferenceNames.Stages),
        "resnet34-cifar" => Subject.Of(Network(entry, "resnet34", null), ReferenceNames.Stages),
        "resnet50-cifar" => Subject.Of(Network(entry, "resnet50", null), ReferenceNames.Stages),
        "resnet18-cifar+nam-channel" => Subject.Of(Network(entry, "resnet18", Options("nam")), ReferenceNames.Nam),
        "resnet50-cifar+cbam" => Subject.Of(Network(entry, "resnet50", Options("cbam")), [("cbam.", "module."), .. ReferenceNames.Cbam]),
        "repvgg-block" => Subject.Of(RepVgg(entry), ReferenceNames.RepVgg),
        "mbv2-block+eca" => Subject.Of(InvertedResidual(entry), ReferenceNames.InvertedResidualWithEca),
        "repvgg-a0" => Subject.Of(Network(entry, "repvgg-a0", null), ReferenceNames.RepVgg),
        "mobilenetv1-cifar" => Subject.Of(Network(entry, "mobilenetv1", null), ReferenceNames.MobileNetV1),
        "mobilenetv2-cifar" => new Subject(Network(entry, "mobilenetv2-cifar", null), ReferenceNames.MobileNetV2Cifar),
        "mobilenetv2-imagenet" => new Subject(
            Network(entry, "mobilenetv2", null, ("dropout", 0.0)), ReferenceNames.MobileNetV2ImageNet),
        "vgg16bn-cifar" => new Subject(Network(entry, "vgg16", null, ("dropout", 0.0)), key => ReferenceNames.Vgg(key, [2, 2, 3, 3, 3])),
        _ => throw new InvalidOperationException($"Nothing here implements the reference '{entry.Module}'."),
    };

    private static Module<Tensor, Tensor> Module(string name, FeatureShape shape, params (string Name, object Value)[] options) =>
        new PlacedModule(Definition(name), Options(name, options), Place.Standard).Build(shape);

    private static Module<Tensor, Tensor> LightweightBottleneck(GoldenCase entry) => Module(
        "lba", Channels(entry), Option(entry, "reduction"), Option(entry, "dilation"), ("k", entry.Integer("k_each_side")),
        ("residual", entry.Truth("residual")), ("share-1d", entry.Truth("share_1d")), ("norm", entry.Truth("norm")));

    private static Module<Tensor, Tensor> Convolution(GoldenCase entry, params (string Name, object Value)[] options) =>
        new PlacedModule(Definition("aw"), Options("aw", options), Place.Replace)
            .BuildConvolution(entry.Integer("in"), new ConvolutionShape(entry.Integer("out"), entry.Integer("kernel"), entry.Integer("stride")))!;

    private static ResidualBlock Block(GoldenCase entry, BranchKind branch, Choice module)
    {
        var width = entry.Integer("planes");
        var inputs = entry.Hyper.TryGetValue("in", out var given) ? given.GetInt32() : width;
        var place = entry.Text("placement") == "conv2" ? Place.AfterConv2 : PlacedModule.PlaceOf(entry.Text("placement"))!.Value;
        var context = ContextOf(entry, inputs, new PlacedModule(Definition(module.Name), module, place));
        return new ResidualBlock(context, width, entry.Integer("stride"), branch, ShortcutKind.Projection);
    }

    private static RepVggBlock RepVgg(GoldenCase entry)
    {
        var width = entry.Integer("out");
        // The reference's own SE has biases and a sixteenth of the channels.
        var placed = entry.Truth("se") ? new PlacedModule(Definition("se"), Options("se", ("bias", true)), Place.Standard) : null;
        return new RepVggBlock(ContextOf(entry, entry.Integer("in"), placed), width, entry.Integer("stride"), groups: entry.Integer("groups"));
    }

    private static InvertedResidualBlock InvertedResidual(GoldenCase entry)
    {
        var placed = new PlacedModule(Definition("eca"), Options("eca", Option(entry, "kernel")), Place.Standard);
        return new InvertedResidualBlock(
            ContextOf(entry, entry.Integer("in"), placed), entry.Integer("expand"), entry.Integer("out"), entry.Integer("stride"), InvertedResidualStyle.ImageNet);
    }

    private static BlockContext ContextOf(GoldenCase entry, int inputs, PlacedModule? placed) =>
        new(new FeatureShape(inputs, (int)entry.InputShape[2], (int)entry.InputShape[3]), 1, placed);

    private static Module<Tensor, Tensor> Network(
        GoldenCase entry, string name, Choice? module, params (string Name, object Value)[] options)
    {
        var definition = TrainingCatalog.Default.Backbones[name];
        var placed = module is null ? null : new PlacedModule(Definition(module.Name), module, Place.Standard);
        var image = new FeatureShape((int)entry.InputShape[1], (int)entry.InputShape[2], (int)entry.InputShape[3]);
        return definition.Create(new BackboneContext(image, entry.Classes, With(definition.Entry, options), placed));
    }

    private static Choice Se(GoldenCase entry) => Options("se", ("reduction", entry.Integer("reduction")));

    private static IDefines<ModuleEntry> Definition(string name) => TrainingCatalog.Default.Modules[name];

    private static Choice Options(string name, params (string Name, object Value)[] changed) => With(Definition(name).Entry, changed);

    private static Choice With(CatalogEntry entry, (string Name, object Value)[] changed)
    {
        var options = entry.Options.ToDictionary(option => option.Name, option => option.Default);
        foreach (var (option, value) in changed)
        {
            options[option] = value switch
            {
                int whole => OptionValue.Of(whole),
                double number => OptionValue.Of(number),
                bool truth => OptionValue.Of(truth),
                _ => OptionValue.Of((string)value),
            };
        }

        return new Choice(entry.Name, new SortedDictionary<string, OptionValue>(options, StringComparer.Ordinal));
    }

    /// <summary>A whole-number option that we and the reference call by one name.</summary>
    private static (string Name, object Value) Option(GoldenCase entry, string name) => (name, entry.Integer(name));

    private static FeatureShape Channels(GoldenCase entry) => new(entry.Integer("channels"), (int)entry.InputShape[2], (int)entry.InputShape[3]);

    private static FeatureShape Pixels(GoldenCase entry) => new((int)entry.InputShape[1], entry.Integer("height"), entry.Integer("width"));
}
