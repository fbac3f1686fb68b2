using Orchestrator.Shared.Tests.Catalog;
using Orchestrator.Sweeps.Networks;
using Orchestrator.Trials;

namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>A network that is named on a command line obeys the rules of a sweep.</summary>
public sealed class NetworkReaderTests
{
    private static readonly NetworkRequest ResNet = new() { Backbone = "resnet18", Classes = "100", Input = "3x32x32" };

    [Fact]
    public void Read_ANameWithItsSettings_FillsInTheDefaults()
    {
        var network = Network(ResNet with { Module = "se", Settings = ["module.reduction=8", "backbone.stem=imagenet"] });

        Assert.Equal("8", network.Module["reduction"].ToString());
        Assert.Equal("false", network.Module["bias"].ToString());
        Assert.Equal("imagenet", network.Backbone["stem"].ToString());
        Assert.Equal(("standard", 100, 3, 32, 32), (network.Placement, network.Classes, network.Channels, network.Height, network.Width));
    }

    [Fact]
    public void Read_ADataSet_GivesImageAndClasses()
    {
        var network = Network(new NetworkRequest { Backbone = "resnet18", Dataset = "fashion-mnist", Classes = "7" });

        Assert.Null(network.Placement);
        Assert.Equal((7, 1, 28, 28), (network.Classes, network.Channels, network.Height, network.Width));
    }

    [Fact]
    public void Read_WithManyMistakes_FindsThemAll()
    {
        var request = new NetworkRequest
        {
            Backbone = "resnet19", Module = "sse", Placement = "standart", Classes = "none", Input = "32x32", Settings = ["reduction=8", "module.x=1", "module.x=2"],
        };

        var (network, problems) = NetworkReader.Read(request, TestCatalog.Instance);

        Assert.Null(network);
        Assert.Contains(problems, problem => problem.Contains("'resnet19' is not known. Did you mean 'resnet18'?", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("'sse' is not known. Did you mean 'se'?", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("The placement: 'standart' is not known. Did you mean 'standard'?", StringComparison.Ordinal));
        Assert.Contains("The number of classes must be a whole number from 1 to 1000000, not 'none'.", problems);
        Assert.Contains(problems, problem => problem.StartsWith("The input '32x32' is no image; write CHANNELSxHEIGHTxWIDTH", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("'reduction=8' is no setting; write backbone.OPTION=VALUE", StringComparison.Ordinal));
        Assert.Contains("'module.x' is set twice.", problems);
    }

    [Fact]
    public void Read_WithNothingGiven_SaysWhatIsMissing()
    {
        var (_, problems) = NetworkReader.Read(new NetworkRequest(), TestCatalog.Instance);

        Assert.Equal(3, problems.Count);
        Assert.StartsWith("The backbone is missing. Known: repvgg, resnet18, ", problems[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("module.reduction=0", "'se.reduction' must be a whole number from 1 to 1024, not 0.")]
    [InlineData("module.reductio=4", "'reductio' is not a key of 'se'. Did you mean 'reduction'? Keys: reduction, bias.")]
    [InlineData("backbone.stem=imagnet", "'resnet18.stem': 'imagnet' is not known. Did you mean 'imagenet'? Known: cifar, imagenet.")]
    public void Read_AWrongOption_SaysWhatIsAllowed(string setting, string expected) =>
        Assert.Equal([expected], NetworkReader.Read(ResNet with { Module = "se", Settings = [setting] }, TestCatalog.Instance).Problems);

    [Fact]
    public void Read_ACombinationThatCannotExist_SaysWhy()
    {
        var request = new NetworkRequest { Backbone = "vgg16", Module = "se", Placement = "identity", Classes = "10", Input = "3x8x8" };

        Assert.Equal(
            [
                "Data set '3x8x8' has images of 8 x 8 pixels, backbone 'vgg16' needs at least 32 on each side.",
                "Backbone 'vgg16' has no placement 'identity': a block without a shortcut has no identity branch.",
            ],
            NetworkReader.Read(request, TestCatalog.Instance).Problems);
    }

    [Fact]
    public void Read_APlacementWithoutAModule_IsRefused() =>
        Assert.Equal(
            ["Placement 'pre' needs a module: without one there is nothing to place."],
            NetworkReader.Read(ResNet with { Placement = "pre" }, TestCatalog.Instance).Problems);

    private static NetworkChoice Network(NetworkRequest request)
    {
        var (network, problems) = NetworkReader.Read(request, TestCatalog.Instance);
        Assert.Empty(problems);
        return network!;
    }
}
