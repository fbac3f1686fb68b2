using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Penalties;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Penalties;

public sealed class ScaleFactorTests
{
    [Fact]
    public void All_OfANetworkWithNam_AreTheModulesOwnAndNotTheBackbones()
    {
        using var network = TrialNetwork.Build(ATrial.Config("nam"), new FashionMnist().Entry, TrainingCatalog.Default);

        var factors = new ScaleFactors(network);

        Assert.Equal([16, 16, 16, 32, 32, 32, 64, 64, 64], factors.All.Select(gamma => gamma.numel()));
    }

    [Fact]
    public void All_OfANetworkWithSe_AreNone()
    {
        using var network = TrialNetwork.Build(ATrial.Config("se"), new FashionMnist().Entry, TrainingCatalog.Default);

        Assert.Empty(new ScaleFactors(network).All);
    }

    [Fact]
    public void ShareBelow_ABound_CountsAbsoluteValues()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var network = TrialNetwork.Build(ATrial.Config("nam"), new FashionMnist().Entry, TrainingCatalog.Default);
        var factors = new ScaleFactors(network);
        factors.All[0].fill_(-0.005);

        Assert.Equal(16 / 336.0, factors.ShareBelow(1e-2), 1e-12);
        Assert.Equal(0, factors.ShareBelow(1e-3));
    }
}
