using Orchestrator.Catalog;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Tests.Modules;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Folding;

/// <summary>RCAM folds with every set of branches, also inside a network.</summary>
public sealed class ReparameterizedMapTests
{
    private const int Channels = 12;

    [Theory]
    [InlineData("dense")]
    [InlineData("diagonal")]
    [InlineData("identity")]
    [InlineData("dense+diagonal")]
    [InlineData("diagonal+identity")]
    [InlineData("dense+diagonal+identity")]
    public void Fold_WithSomeBranches_KeepsTheOutput(string branches)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var module = AModule.Gate("rcam", Channels, ("branches", OptionValue.Of(branches)));
        module.call((AModule.Normal([16, Channels, 4, 4], seed: 2) * 3) + 1); // Moves the running statistics from 0 and 1.
        module.eval();
        var x = AModule.Normal([2, Channels, 4, 4]);
        var before = module.call(x);

        NetworkFolding.Fold(module);

        Assert.True(allclose(before, module.call(x), rtol: 1e-5, atol: 1e-6));
        Assert.Equal((Channels * Channels) + Channels, TrialNetwork.ParameterCount(module));
    }

    [Fact]
    public void Fold_ASecondTime_ChangesNothing()
    {
        using var module = AModule.Gate("rcam", Channels);
        NetworkFolding.Fold(module);
        var names = module.state_dict().Keys;

        NetworkFolding.Fold(module);

        Assert.Equal(names, module.state_dict().Keys);
    }

    [Fact]
    public void Fold_OfANetwork_FoldsTheModuleOfEveryBlock()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var network = AModule.In("resnet18", "rcam");
        network.eval();
        var x = AModule.Normal([2, 3, 32, 32]);
        var before = network.call(x);

        var folded = NetworkFolding.Fold(network);

        // Eight modules, eight blocks, three projections and the stem. A whole network in 32 bits: 1e-4 of the largest logit.
        Assert.Equal(20, folded);
        Assert.DoesNotContain(network.state_dict().Keys, name => name.Contains("norm", StringComparison.Ordinal));
        Assert.True((before - network.call(x)).abs().max().item<float>() <= 1e-4 * before.abs().max().item<float>());
    }
}
