using Orchestrator.Worker.Modules;

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
}
