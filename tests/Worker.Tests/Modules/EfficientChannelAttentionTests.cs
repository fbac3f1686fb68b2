using Orchestrator.Catalog;
using Orchestrator.Worker.Modules;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Tests.Modules;

public sealed class EfficientChannelAttentionTests
{
    [Theory]
    [InlineData(16, 3)]
    [InlineData(32, 3)]
    [InlineData(64, 3)]
    [InlineData(128, 5)]
    [InlineData(256, 5)]
    [InlineData(512, 5)]
    [InlineData(1024, 5)]
    [InlineData(2048, 7)]
    public void KernelFor_GivesThePapersLengths(int channels, int expected) =>
        Assert.Equal(expected, EfficientChannelAttentionDefinition.KernelFor(channels));

    [Theory]
    [InlineData("3-5-7-7", 64, 1, 3)]
    [InlineData("3-5-7-7", 512, 4, 7)]
    [InlineData("3-5-5-7", 256, 1, 3)]
    [InlineData("3-5-5-7", 512, 5, 7)]
    [InlineData("1-below-96", 64, 4, 1)]
    [InlineData("1-below-96", 96, 4, 3)]
    [InlineData("formula", 256, 1, 5)]
    public void LengthFor_GivesTheReleasedCodesLengths(string lengths, int channels, int stage, int expected) =>
        Assert.Equal(expected, EfficientChannelAttentionDefinition.LengthFor(lengths, channels, stage));

    [Fact]
    public void Eca_WithLengthsByStage_HasTheParametersOfTheReleasedResNet50()
    {
        using var plain = AModule.In("resnet50", "none");
        using var network = AModule.In("resnet50", "eca", "cifar", ("lengths", OptionValue.Of("3-5-5-7")));

        // Three, four, six and three blocks.
        Assert.Equal((3 * 3) + (4 * 5) + (6 * 5) + (3 * 7), TrialNetwork.ParameterCount(network) - TrialNetwork.ParameterCount(plain));
    }
}
