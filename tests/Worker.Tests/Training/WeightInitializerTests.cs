using Orchestrator.Catalog;
using Orchestrator.Trials;
using Orchestrator.Worker.Datasets;
using Orchestrator.Worker.Penalties;
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
        Assert.Equal(Math.Sqrt(2.0 / 576), Deviation(network, "layer3.1.conv1.weight"), 0.0012);
    }

    [Fact]
    public void Build_ByKaimingUniform_KeepsConvolutionsWithinTheRootOfSixOverFanIn()
    {
        using var network = Build(Initialization.KaimingUniform);

        Assert.InRange(Largest(network, "layer3.1.conv1.weight"), 0.98 * Math.Sqrt(6.0 / 576), Math.Sqrt(6.0 / 576));
        Assert.InRange(Largest(network, "fc.weight"), 0.98 / 8, 1.0 / 8);
    }

    [Fact]
    public void Build_ByTheAttentionRelease_LeavesShortcutsAndZeroesBiases()
    {
        using var network = Build(Initialization.AttentionRelease, "resnet18");

        // Shortcut: 64 inputs of 1x1, uniform within 1/8. Classifier: 512 inputs, √(2 / 512) = 1/16; 5,120 draws estimate it within 1 %.
        Assert.Equal(Math.Sqrt(2.0 / (128 * 9)), Deviation(network, "layer2.0.conv2.weight"), 0.0006);
        Assert.InRange(Largest(network, "layer2.0.downsample.0.weight"), 0.98 / 8, 1.0 / 8);
        Assert.Equal(1.0 / 16, Deviation(network, "fc.weight"), 0.003);
        Assert.Equal(0, Largest(network, "fc.bias"));
    }

    [Fact]
    public void Build_ByTheMobileNetRelease_DrawsTheClassifierNarrow()
    {
        using var network = Build(Initialization.MobilenetRelease);

        // 640 draws estimate a deviation within 3 %; five times that are allowed.
        Assert.Equal(0.01, Deviation(network, "fc.weight"), 0.0015);
        Assert.Equal(0, Largest(network, "fc.bias"));
        Assert.Equal(Math.Sqrt(2.0 / 576), Deviation(network, "layer3.1.conv1.weight"), 0.0012);
    }

    [Fact]
    public void Build_ByKaimingFanOut_LeavesAConvolutionAlongChannelsToTheFramework()
    {
        using var scope = NewDisposeScope();
        using var framework = Build(ATrial.Config("eca"));
        using var network = Build(ATrial.Config("eca", settings: ATrial.Settings with { Initialization = Initialization.KaimingFanOut }));
        var name = network.named_parameters().First(pair => pair.Item2.dim() == 3).Item1;

        Assert.Equal(Values(framework.get_parameter(name)!), Values(network.get_parameter(name)!));
    }

    [Theory]
    [InlineData("cbam")]
    [InlineData("triplet")]
    public void Build_WithZeroGamma_StartsTheSpatialGateOfEveryBlockAsOneHalf(string module)
    {
        using var scope = NewDisposeScope();
        var choice = ATrial.Choice(TrainingCatalog.Default.Modules[module].Entry, ("zero-gamma", OptionValue.Of(true)));
        var settings = ATrial.Settings with { Initialization = Initialization.AttentionRelease };
        using var network = Build(ATrial.Config(module, settings: settings) with { Module = choice });

        var gates = new ScaleFactors(network).All;

        // ResNet-20 has nine blocks; CBAM has one such gate, triplet attention two more that start otherwise.
        Assert.Equal(9, gates.Count(gamma => Values(gamma).All(value => value == 0)));
    }

    private static Module<Tensor, Tensor> Build(Initialization initialization, string backbone = "resnet20") =>
        Build(ATrial.Config(settings: ATrial.Settings with { Initialization = initialization }) with
        {
            Backbone = ATrial.Choice(TrainingCatalog.Default.Backbones[backbone].Entry),
        });

    private static double Largest(Module<Tensor, Tensor> network, string name) => Values(network.get_parameter(name)!).Max(MathF.Abs);

    private static double Deviation(Module<Tensor, Tensor> network, string name) =>
        Math.Sqrt(Values(network.get_parameter(name)!).Average(value => (double)value * value));

    private static Module<Tensor, Tensor> Build(TrialConfig config) => TrialNetwork.Build(config, new FashionMnist().Entry, TrainingCatalog.Default);

    private static float[] Values(Tensor parameter) => parameter.detach().data<float>().ToArray();
}
