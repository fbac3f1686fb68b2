using Orchestrator.Catalog;

namespace Orchestrator.Shared.Tests.Catalog;

/// <summary>A backbone with all residual placements.</summary>
public sealed class ResNet18Backbone : IDefines<BackboneEntry>
{
    public BackboneEntry Entry { get; } = new()
    {
        Name = "resnet18", Title = "ResNet-18", Summary = "Residual network.", Source = "test", Family = BlockFamily.ResidualBasic,
        Placements = ["standard", "pre", "post", "identity", "after-conv2"],
        Options = [OptionSpec.Choice("stem", ["cifar", "imagenet"], "The first layers.")],
    };
}

/// <summary>A small backbone with all residual placements and no options.</summary>
public sealed class ResNet20Backbone : IDefines<BackboneEntry>
{
    public BackboneEntry Entry { get; } = new()
    {
        Name = "resnet20", Title = "ResNet-20", Summary = "Small residual network.", Source = "test", Family = BlockFamily.ResidualBasic,
        Placements = ["standard", "pre", "post", "identity", "after-conv2"],
    };
}

/// <summary>A backbone of re-parameterisable blocks with all their placements, which lowers images of 32 pixels to one.</summary>
public sealed class RepVggBackbone : IDefines<BackboneEntry>
{
    public BackboneEntry Entry { get; } = new()
    {
        Name = "repvgg", Title = "RepVGG", Summary = "Branches that fold.", Source = "test", Family = BlockFamily.RepVgg,
        SinglePixelSides = [new SinglePixelSide(32)], ReplacedInputs = [48, 64], ReplacesFirstConvolution = true,
    };
}

/// <summary>A backbone without shortcuts that needs larger images.</summary>
public sealed class VggBackbone : IDefines<BackboneEntry>
{
    public BackboneEntry Entry { get; } = new()
    {
        Name = "vgg16", Title = "VGG-16", Summary = "Plain network.", Source = "test", Family = BlockFamily.Plain, MinimumSide = 32,
        Placements = ["standard", "pre", "post"],
    };
}
