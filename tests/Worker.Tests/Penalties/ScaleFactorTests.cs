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

    [Fact]
    public void Histograms_CountAbsoluteValuesFromTheLowerEdge()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var network = TrialNetwork.Build(ATrial.Config("nam"), new FashionMnist().Entry, TrainingCatalog.Default);
        var factors = new ScaleFactors(network);
        factors.All[0].copy_(tensor([0f, 5e-5f, -5e-3f, 0.05f, 0.07f, -0.5f, 1f, 1f, 1f, 1f, 1f, 1f, 1f, 3f, float.NaN, float.PositiveInfinity]));

        var histogram = factors.Histograms()[0];

        // [0, 1e-4), [1e-4, 1e-3), [1e-3, 1e-2), [1e-2, 0.05), [0.05, 0.1), [0.1, 0.2), [0.2, 0.5), [0.5, 1), [1, 2), [2, ...). 0.05 in 32 bits lies above the edge.
        Assert.Equal([2, 0, 1, 0, 2, 0, 0, 1, 7, 2], histogram.Counts);
        Assert.Equal("layer1.0.module.norm.weight", histogram.Layer);
    }

    [Fact]
    public void AddGradient_AtZero_AddsNothingAndElsewhereTheSign()
    {
        using var scope = NewDisposeScope();
        using var network = TrialNetwork.Build(ATrial.Config("nam"), new FashionMnist().Entry, TrainingCatalog.Default);
        var factors = new ScaleFactors(network);
        using (no_grad())
        {
            factors.All[0].zero_();
            factors.All[1].fill_(-0.3);
        }

        new ScaleFactorPenalty(factors, 0.25).AddGradient();

        Assert.All(factors.All[0].grad!.data<float>().ToArray(), gradient => Assert.Equal(0f, gradient));
        Assert.All(factors.All[1].grad!.data<float>().ToArray(), gradient => Assert.Equal(-0.25f, gradient));
        Assert.All(factors.All[2].grad!.data<float>().ToArray(), gradient => Assert.Equal(0.25f, gradient));
    }
}
