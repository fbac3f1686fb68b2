using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Orchestrator.Benchmarks.TrainSpeed;

/// <summary>Training steps of ResNet-18 with the CIFAR stem: batch 64, 32 bits, one thread, SGD with momentum; the images are always the same.</summary>
internal static class TrainingSpeed
{
    private const int BatchSize = 64;
    private const int WarmUpSteps = 3;
    private const int Classes = 100;

    /// <summary>The speed over <paramref name="steps"/> steps.</summary>
    public static Speed Measure(int steps)
    {
        set_num_threads(1);
        manual_seed(0);
        using var scope = NewDisposeScope();
        var definition = TrainingCatalog.Default.Backbones["resnet18"];
        var options = new Choice("resnet18");
        options.Options["stem"] = OptionValue.Of("cifar");
        using var network = definition.Create(new BackboneContext(new FeatureShape(3, 32, 32), Classes, options, Module: null));
        using var optimizer = new TrialOptimizer(
            network, new OptimizerSettings { Name = "sgd", LearningRate = 0.1, Momentum = 0.9, WeightDecay = 5e-4 });
        var images = Normalization.Of(new Cifar100().Entry).Apply(randint(0, 256, [BatchSize, 3, 32, 32], ScalarType.Byte));
        var labels = randint(0, Classes, [BatchSize], ScalarType.Int64);

        Train(network, optimizer, images, labels, WarmUpSteps);
        return Speed.Of(() => Train(network, optimizer, images, labels, steps));
    }

    private static int Train(Module<Tensor, Tensor> network, TrialOptimizer optimizer, Tensor images, Tensor labels, int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            optimizer.SetRate(0.01);
            network.zero_grad();
            var loss = cross_entropy(network.call(images), labels);
            loss.backward();
            optimizer.Step();
        }

        return steps * BatchSize;
    }
}
