using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Training;

/// <summary>Which parameters shrink when nothing but weight decay acts on them.</summary>
public sealed class DecayMaskTests
{
    [Theory]
    [InlineData(DecayMask.All, new[] { "dense.bias", "dense.weight", "dense_norm.weight", "identity_norm.weight" })]
    [InlineData(DecayMask.WeightsOnly, new[] { "dense.weight" })]
    [InlineData(DecayMask.WeightsAndIdentity, new[] { "dense.weight", "identity_norm.weight" })]
    public void Step_WithoutGradients_ShrinksWhatTheMaskNames(DecayMask mask, string[] expected)
    {
        using var scope = NewDisposeScope();
        using var network = Sequential(("dense", Conv2d(2, 2, 1)), ("dense_norm", BatchNorm2d(2)), ("identity_norm", BatchNorm2d(2)));
        foreach (var parameter in network.parameters()) parameter.grad = zeros_like(parameter).DetachFromDisposeScope();
        var before = network.named_parameters().ToDictionary(pair => pair.Item1, pair => pair.Item2.detach().clone());
        using var optimizer = new TrialOptimizer(
            network, new OptimizerSettings { Name = "sgd", LearningRate = 0.5, WeightDecay = 0.5, DecayMask = mask });

        optimizer.Step();

        // A bias β of a batch norm starts at 0, where decay shows nothing.
        var shrunk = network.named_parameters().Where(pair => pair.Item2.ne(before[pair.Item1]).any().item<bool>()).Select(pair => pair.Item1);
        Assert.Equal(expected, shrunk.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WeightsAndIdentity_OnRepVgg_FindsTheIdentityBranchesOfItsBlocks()
    {
        using var scope = NewDisposeScope();
        var settings = ATrial.Settings with
        {
            Optimizer = new OptimizerSettings { Name = "sgd", LearningRate = 0.5, WeightDecay = 0.5, DecayMask = DecayMask.WeightsAndIdentity },
        };
        var config = ATrial.Config(settings: settings) with { Backbone = ATrial.Choice(TrainingCatalog.Default.Backbones["repvgg-a0"].Entry) };
        using var network = TrialNetwork.Build(config, new Cifar10().Entry, TrainingCatalog.Default);
        foreach (var parameter in network.parameters()) parameter.grad = zeros_like(parameter).DetachFromDisposeScope();
        using var optimizer = new TrialOptimizer(network, settings.Optimizer);

        optimizer.Step();

        // A γ starts at 1 and is 0.75 after one step of decay. Stages of 2, 4, 14 and 1 blocks, whose first has no identity branch: 1 + 3 + 13.
        Assert.Equal(17, network.named_parameters().Count(pair => pair.Item2.dim() == 1 && pair.Item2[0].item<float>() == 0.75f));
    }
}
