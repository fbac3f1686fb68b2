using Orchestrator.Trials;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Training;

/// <summary>
/// Draws the first weights of convolutions and linear layers; everything else keeps what its constructor set. Each parameter has its own
/// generator, keyed by the trial's seed and the parameter's name: the global generator is shared by all slots of the process and would mix their draws.
/// </summary>
internal sealed class WeightInitializer
{
    // Residual blocks name their projections so; the released code tells convolutions apart by name as well.
    private const string Shortcut = "downsample";

    private const double ReluGain = 2;
    private const double MobilenetDeviation = 0.01;

    private readonly Initialization _rule;
    private readonly TrialRandom _random;
    private readonly Linear? _classifier;

    private WeightInitializer(nn.Module network, Initialization rule, TrialRandom random)
    {
        (_rule, _random) = (rule, random);
        _classifier = network.modules().OfType<Linear>().LastOrDefault();
    }

    /// <summary>Draws all weights and biases of the network.</summary>
    public static void Initialize(nn.Module network, Initialization initialization, TrialRandom random)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var initializer = new WeightInitializer(network, initialization, random);
        foreach (var (name, module) in network.named_modules())
        {
            switch (module)
            {
                case Convolution convolution:
                    initializer.DrawWeight(convolution.weight, name, initializer.RuleOf(convolution, name));
                    initializer.DrawBias(convolution.bias, convolution.weight, name, isZero: initializer.HasZeroBias(convolution));
                    break;
                case Linear linear:
                    initializer.DrawWeight(linear.weight, name, initializer.RuleOf(linear));
                    initializer.DrawBias(linear.bias, linear.weight, name, isZero: initializer.HasZeroBias(linear));
                    break;
            }
        }
    }

    private Action<Tensor, Generator> RuleOf(Convolution convolution, string name) => _rule switch
    {
        // A convolution along the channel axis is none of those that the rules are for.
        _ when convolution is not Conv2d => Framework,
        Initialization.KaimingFanOut or Initialization.MobilenetRelease => NormalFanOut,
        Initialization.AttentionRelease when !name.Split('.').Contains(Shortcut) => NormalFanOut,
        Initialization.KaimingUniform => UniformFanIn,
        _ => Framework,
    };

    private Action<Tensor, Generator> RuleOf(Linear linear) => _rule switch
    {
        Initialization.AttentionRelease when ReferenceEquals(linear, _classifier) =>
            (weight, generator) => weight.normal_(0, Math.Sqrt(ReluGain / FanIn(weight)), generator),
        Initialization.MobilenetRelease => (weight, generator) => weight.normal_(0, MobilenetDeviation, generator),
        _ => Framework,
    };

    private bool HasZeroBias(nn.Module layer) => _rule switch
    {
        Initialization.AttentionRelease or Initialization.MobilenetRelease => true,
        Initialization.KaimingFanOut => layer is Conv2d,
        _ => false,
    };

    private void DrawWeight(Tensor weight, string layer, Action<Tensor, Generator> rule) => Draw(weight, $"{layer}.weight", rule);

    private void DrawBias(Tensor? bias, Tensor weight, string layer, bool isZero)
    {
        if (bias is null) return;
        if (isZero) bias.zero_();
        else Draw(bias, $"{layer}.bias", (values, generator) => Uniform(values, 1 / Math.Sqrt(FanIn(weight)), generator));
    }

    private void Draw(Tensor parameter, string name, Action<Tensor, Generator> rule)
    {
        using var generator = new Generator(_random.ForParameter(name), parameter.device);
        rule(parameter, generator);
    }

    private static void Framework(Tensor weight, Generator generator) => Uniform(weight, 1 / Math.Sqrt(FanIn(weight)), generator);

    private static void UniformFanIn(Tensor weight, Generator generator) => Uniform(weight, Math.Sqrt(3 * ReluGain / FanIn(weight)), generator);

    private static void NormalFanOut(Tensor weight, Generator generator) => weight.normal_(0, Math.Sqrt(ReluGain / FanOut(weight)), generator);

    private static void Uniform(Tensor values, double bound, Generator generator) => values.uniform_(-bound, bound, generator);

    private static double FanIn(Tensor weight) => (double)weight.numel() / weight.shape[0];

    private static double FanOut(Tensor weight) => (double)weight.numel() / weight.shape[1];
}
