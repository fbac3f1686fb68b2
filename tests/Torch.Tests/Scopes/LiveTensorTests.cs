using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Torch.Tests.Scopes;

public sealed class LiveTensorTests
{
    private const int Steps = 1000;

    [Fact]
    public void LiveCount_OverAThousandTrainingSteps_DoesNotGrow()
    {
        using var network = ASmallNetwork();
        using var optimizer = optim.SGD(network.parameters(), 0.01, momentum: 0.9, weight_decay: 5e-4, nesterov: true);
        using var images = randn(4, 3, 8, 8);
        using var labels = randint(5, (long[])[4]);
        Train(network, optimizer, images, labels);
        var before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        for (var step = 0; step < Steps; step++) Train(network, optimizer, images, labels);

        // Of this thread alone: the process's count also moves when garbage of other tests is collected.
        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void WorkingSet_OverManyLargeSteps_StaysWithinOneTensor()
    {
        const int Bytes = 4 << 20;
        using var x = zeros(Bytes / sizeof(float));
        using (x + 1) GC.Collect();
        var before = Environment.WorkingSet;

        for (var step = 0; step < 100; step++)
        {
            using var scope = NewDisposeScope();
            _ = (x + 1) * 2;
        }

        // Keeping even one of the hundred steps' tensors would show as 800 MiB; allocators may hold on to a few blocks.
        Assert.True(Environment.WorkingSet - before < 16 * Bytes);
    }

    internal static Sequential ASmallNetwork() => Sequential(
        ("conv", Conv2d(3, 8, 3, padding: 1, bias: false)),
        ("norm", BatchNorm2d(8)),
        ("relu", ReLU(inplace: true)),
        ("pool", AdaptiveAvgPool2d(1)),
        ("flat", Flatten()),
        ("head", Linear(8, 5)));

    internal static float Train(Sequential network, SGD optimizer, Tensor images, Tensor labels)
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var loss = functional.cross_entropy(network.call(images), labels);
        loss.backward();
        optimizer.step();
        return loss.item<float>();
    }
}
