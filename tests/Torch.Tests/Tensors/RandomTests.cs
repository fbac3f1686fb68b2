using TorchSharp;
using static TorchSharp.torch;

namespace Orchestrator.Torch.Tests.Tensors;

public sealed class RandomTests
{
    [Fact]
    public void ManualSeed_Again_GivesTheSameNumbers()
    {
        manual_seed(42);
        var first = randn(100);
        manual_seed(42);
        var second = randn(100);

        Assert.True(first.Equals(second));
    }

    [Fact]
    public void ManualSeed_GivesPyTorchsNumbers()
    {
        manual_seed(1);

        // Python: torch.manual_seed(1); torch.randn(3)
        Assert.True(randn(3).allclose(tensor((float[])[0.66135216f, 0.26692411f, 0.061677258f])));
    }

    [Fact]
    public void Generator_OfItsOwn_DoesNotTouchTheDefaultOne()
    {
        manual_seed(5);
        var expected = rand(3);
        manual_seed(5);

        using (var own = new Generator(1)) rand(3, generator: own);

        Assert.True(expected.Equals(rand(3)));
    }

    [Fact]
    public void GeneratorState_SetBack_ContinuesTheSequence()
    {
        using var generator = new Generator(11);
        var state = generator.get_state();
        var expected = randperm(50, generator: generator);

        generator.set_state(state);

        Assert.True(expected.Equals(randperm(50, generator: generator)));
    }

    [Fact]
    public void Training_WithTheSameSeed_GivesTheSameLosses()
    {
        Assert.Equal(LossesOf(seed: 3), LossesOf(seed: 3));
        Assert.NotEqual(LossesOf(seed: 3), LossesOf(seed: 4));
    }

    private static float[] LossesOf(long seed)
    {
        manual_seed(seed);
        using var network = Scopes.LiveTensorTests.ASmallNetwork();
        using var optimizer = optim.SGD(network.parameters(), 0.1, momentum: 0.9);
        using var images = randn(8, 3, 8, 8);
        using var labels = randint(5, (long[])[8]);
        return [.. Enumerable.Range(0, 5).Select(_ => Scopes.LiveTensorTests.Train(network, optimizer, images, labels))];
    }
}
