using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Training;

public sealed class WeightInitializerTests
{
    [Fact]
    public void Build_WithAndWithoutAModule_StartsTheSharedLayersEqual()
    {
        using var scope = NewDisposeScope();
        using var plain = Build(ATrial.Config());
        using var gated = Build(ATrial.Config("se"));
        var others = gated.named_parameters().ToDictionary(pair => pair.Item1, pair => pair.Item2);

        Assert.All(plain.named_parameters(), pair => Assert.Equal(Values(pair.Item2), Values(others[pair.Item1])));
    }

    [Fact]
    public void Build_WithAnotherSeed_StartsDifferently()
    {
        using var first = Build(ATrial.Config(seed: 0));
        using var second = Build(ATrial.Config(seed: 1));

        Assert.NotEqual(Values(first.get_parameter("conv1.weight")!), Values(second.get_parameter("conv1.weight")!));
    }

    [Fact]
    public void Build_AfterOtherDraws_StartsTheSame()
    {
        using var first = Build(ATrial.Config());
        manual_seed(99);
        randn(1000).Dispose();
        using var second = Build(ATrial.Config());

        Assert.Equal(Values(first.get_parameter("fc.bias")!), Values(second.get_parameter("fc.bias")!));
    }

    [Fact]
    public void Build_ByTheFrameworksRule_KeepsWeightsWithinOneOverTheRootOfFanIn()
    {
        using var network = Build(ATrial.Config());

        // layer3.1.conv1: 64 inputs of 3x3, so 1 / √576; uniform weights of this many come within 2 % of the bound.
        var largest = Values(network.get_parameter("layer3.1.conv1.weight")!).Max(MathF.Abs);
        Assert.InRange(largest, 0.98f / 24, 1f / 24);
    }

    [Fact]
    public void Build_ByKaimingFanOut_GivesTheDeviationOfHe()
    {
        using var network = Build(ATrial.Config(settings: ATrial.Settings with { Initialization = Initialization.KaimingFanOut }));

        // √(2 / (64 · 9)) = 0.0589; 36,864 draws estimate it within 0.4 %, five times that are allowed.
        var values = Values(network.get_parameter("layer3.1.conv1.weight")!);
        Assert.Equal(Math.Sqrt(2.0 / 576), Math.Sqrt(values.Average(value => (double)value * value)), 0.0012);
    }

    private static Module<Tensor, Tensor> Build(TrialConfig config) => TrialNetwork.Build(config, new FashionMnist().Entry, TrainingCatalog.Default);

    private static float[] Values(Tensor parameter) => parameter.detach().data<float>().ToArray();
}
