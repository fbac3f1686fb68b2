using System.Globalization;
using Orchestrator.Catalog;
using Orchestrator.Sweeps.Networks;
using Orchestrator.Trials;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Cost;

/// <summary>What <c>describe</c> counts is what the published code counts.</summary>
public sealed class NetworkCostTests
{
    private static readonly CatalogRegistry Catalog = CatalogRegistry.Load(typeof(TrainingCatalog).Assembly);

    /// <summary>The rows by their place in the table.</summary>
    public static IEnumerable<TheoryDataRow<int, string>> Rows => PublishedCounts.All.Select((row, index) =>
        new TheoryDataRow<int, string>(index, $"{row.Backbone} {row.Options} {row.Module} {row.Input}"));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_ANetworkOfTheTable_IsItsPublishedCount(int row, string network)
    {
        var expected = PublishedCounts.All[row];

        var description = NetworkDescription.Of(Choice(expected), TrainingCatalog.Default);

        var (train, deploy) = (description.Train, description.Deploy);

        Assert.True(expected.Parameters == train.Form.Parameters, $"{network}: {train.Form.Parameters} parameters");
        Assert.Equal(expected.Macs ?? train.Form.Macs, train.Form.Macs);
        Assert.Equal(expected.DeployParameters ?? deploy.Form.Parameters, deploy.Form.Parameters);
        Assert.Equal(expected.DeployMacs ?? deploy.Form.Macs, deploy.Form.Macs);
    }

    [Fact]
    public void Of_ANetwork_ListsEveryParameterInALayer()
    {
        var cost = NetworkDescription.Of(Choice(PublishedCounts.All[0] with { Module = "aw+cbam" }), TrainingCatalog.Default).Train;

        Assert.Equal(cost.Form.Parameters, cost.Layers.Sum(layer => layer.Parameters));
        Assert.Equal(cost.Layers.Count, cost.Layers.Select(layer => layer.Name).Distinct().Count());
        Assert.Contains(cost.Layers, layer => layer is { Name: "layer1.0.bn1", Kind: "BatchNorm2d", Output: "64x32x32", Parameters: 128, Macs: 0 });
    }

    [Theory]
    [InlineData("none", null)]
    [InlineData("cbam", null)]
    [InlineData("rcam", null)]
    [InlineData("aw", "Every image makes kernels of its own, so there is no fixed kernel to fold a batch norm or a branch into.")]
    [InlineData("aw+se", "Every image makes kernels of its own, so there is no fixed kernel to fold a batch norm or a branch into.")]
    public void Of_ANetworkThatFoldsOnlyInPart_SaysWhy(string module, string? because)
    {
        var description = NetworkDescription.Of(Choice(PublishedCounts.All[0] with { Module = module }), TrainingCatalog.Default);

        Assert.Equal(because, description.WhyNot);
    }

    [Theory]
    [InlineData("se", "identity", "A module on the identity branch depends on the input, so the branches do not add up to one kernel.")]
    [InlineData("aw", "replace", "Every image makes kernels of its own, so there is no fixed kernel to fold a batch norm or a branch into.")]
    [InlineData("aw+se", "standard", "Every image makes kernels of its own, so there is no fixed kernel to fold a batch norm or a branch into.")]
    [InlineData("se", "standard", null)]
    public void Of_RepVggWithAModule_SaysWhereItsBranchesStay(string module, string placement, string? because)
    {
        var choice = Choice(PublishedCounts.All.First(row => row.Backbone == "repvgg-a0" && row.Classes == 100) with { Module = module });

        Assert.Equal(because, DeployObstacle.Of(choice with { Placement = placement }, foldedParts: 22, TrainingCatalog.Default));
    }

    [Fact]
    public void Of_ANetworkWithoutAPartThatFolds_SaysThatItIsDeployedAsItIs() => Assert.Equal(
        "Nothing in this network folds: it is deployed in its training form.",
        DeployObstacle.Of(Choice(PublishedCounts.All[0]), foldedParts: 0, TrainingCatalog.Default));

    private static NetworkChoice Choice(PublishedCount row)
    {
        var module = row.Module.Split(' ');
        var reading = NetworkReader.Read(
            new NetworkRequest
            {
                Backbone = row.Backbone,
                Module = module[0],
                Classes = row.Classes.ToString(CultureInfo.InvariantCulture),
                Input = row.Input,
                Settings =
                [
                    .. row.Options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(option => $"backbone.{option}"),
                    .. module[1..].Select(option => $"module.{option}"),
                ],
            },
            Catalog);
        Assert.Empty(reading.Problems);
        return reading.Network!;
    }
}
