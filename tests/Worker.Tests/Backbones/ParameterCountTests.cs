using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Backbones;

/// <summary>The networks have as many parameters as the papers' code has.</summary>
public sealed class ParameterCountTests
{
    [Theory]
    [InlineData("resnet18", "none", 11_220_132)]
    [InlineData("resnet34", "none", 21_328_292)]
    [InlineData("resnet50", "none", 23_705_252)]
    [InlineData("resnet101", "none", 42_697_380)]
    [InlineData("resnet18", "se", 11_307_172)]
    [InlineData("resnet18", "nam", 11_223_972)]
    [InlineData("resnet50", "se", 26_220_196)]
    [InlineData("resnet50", "nam", 23_735_460)]
    public void Build_ForCifar100_HasThePublishedNumberOfParameters(string backbone, string module, long parameters) =>
        Assert.Equal(parameters, Count(backbone, "cifar", module, new Cifar100().Entry));

    [Theory]
    [InlineData("resnet18", 11_689_512)]
    [InlineData("resnet50", 25_557_032)]
    public void Build_WithTheImageNetStem_HasThePublishedNumberOfParameters(string backbone, long parameters) =>
        Assert.Equal(parameters, Count(backbone, "imagenet", "none", new Cifar100().Entry with { Classes = 1000 }));

    [Fact]
    public void Build_ResNet20ForCifar10_HasThePublishedNumberOfParameters() =>
        Assert.Equal(269_722, Count("resnet20", null, "none", new Cifar10().Entry));

    private static long Count(string backbone, string? stem, string module, DatasetEntry dataset)
    {
        var entry = TrainingCatalog.Default.Backbones[backbone].Entry;
        var options = stem is null ? ATrial.Choice(entry) : ATrial.Choice(entry, ("stem", OptionValue.Of(stem)));
        TrialConfig config = ATrial.Config(module) with { Backbone = options };
        using var network = TrialNetwork.Build(config, dataset, TrainingCatalog.Default);
        return TrialNetwork.ParameterCount(network);
    }
}
