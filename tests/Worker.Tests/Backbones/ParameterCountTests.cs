using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Backbones;

/// <summary>Parameter counts that the published ones of the cost tests do not cover.</summary>
public sealed class ParameterCountTests
{
    private const int Cifar = 32;

    [Theory]
    [InlineData("resnet20", 269_722)]
    [InlineData("resnet32", 464_154)]
    [InlineData("resnet56", 853_018)]
    public void Build_OfASmallResNetForCifar10_HasThePublishedNumberOfParameters(string backbone, long expected) =>
        Assert.Equal(expected, Count(backbone, 10, Cifar));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Build_OfRepVggWithUnitStrides_HasTheSameNumberOfParameters(int unitStrides) =>
        Assert.Equal(7_956_068, Count("repvgg-a0", 100, Cifar, ("unit-strides", OptionValue.Of(unitStrides))));

    private static long Count(string backbone, int classes, int side, params (string Name, OptionValue Value)[] options)
    {
        var definition = TrainingCatalog.Default.Backbones[backbone];
        using var network = definition.Create(
            new BackboneContext(new FeatureShape(3, side, side), classes, ATrial.Choice(definition.Entry, options), null));
        return TrialNetwork.ParameterCount(network);
    }
}
