using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Tests.Modules;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Backbones;

/// <summary>Each backbone gets as many modules as it has places.</summary>
public sealed class ModuleCountTests
{
    [Theory]
    [InlineData("resnet20", "standard", 9)]
    [InlineData("resnet20", "stage", 2)]
    [InlineData("resnet18", "identity", 8)]
    [InlineData("repvgg-a0", "standard", 22)]
    [InlineData("repvgg-a0", "pre", 22)]
    [InlineData("repvgg-a0", "identity", 17)]
    [InlineData("repvgg-a0", "stage", 3)]
    [InlineData("mobilenetv1", "standard", 13)]
    [InlineData("mobilenetv1", "after-conv2", 13)]
    [InlineData("mobilenetv1", "stage", 5)]
    [InlineData("mobilenetv2", "standard", 17)]
    [InlineData("mobilenetv2", "identity", 10)]
    [InlineData("mobilenetv2", "stage", 5)]
    [InlineData("mobilenetv2-cifar", "identity", 14)]
    [InlineData("mobilenetv2-cifar", "stage", 4)]
    [InlineData("vgg11", "standard", 8)]
    [InlineData("vgg16", "pre", 13)]
    [InlineData("vgg16", "stage", 5)]
    [InlineData("patent-cnn", "standard", 1)]
    [InlineData("patent-cnn", "stage", 4)]
    public void Build_WithAGate_PutsOneAtEveryPlace(string backbone, string placement, int expected) =>
        Assert.Equal(expected, Count(backbone, "eca", placement, ".convolution.weight"));

    [Theory]
    [InlineData("resnet20", 18)]
    [InlineData("resnet50", 16)]
    [InlineData("repvgg-a0", 22)]
    [InlineData("mobilenetv1", 13)]
    [InlineData("mobilenetv2", 17)]
    [InlineData("vgg16", 13)]
    [InlineData("patent-cnn", 2)]
    public void Build_WithAttentionOnWeights_ReplacesTheConvolutionsOfThePlacement(string backbone, int expected) =>
        Assert.Equal(expected, Count(backbone, "aw", "replace", ".point1.weight"));

    private static int Count(string backbone, string module, string placement, string ending)
    {
        var definition = TrainingCatalog.Default.Backbones[backbone];
        var placed = AModule.Placed(module, PlacedModule.PlaceOf(placement)!.Value);
        using var network = definition.Create(new BackboneContext(new FeatureShape(3, 32, 32), 10, ATrial.Choice(definition.Entry), placed));
        return network.state_dict().Keys.Count(name => name.EndsWith(ending, StringComparison.Ordinal));
    }
}
