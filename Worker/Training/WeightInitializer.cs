using Orchestrator.Trials;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Training;

/// <summary>
/// Draws the first weights of convolutions and linear layers; everything else keeps what its constructor set. Each parameter has its own
/// generator, keyed by the trial's seed and the parameter's name: the global generator is shared by all slots of the process and would mix their draws.
/// </summary>
internal static class WeightInitializer
{
    /// <summary>Draws all weights and biases of the network.</summary>
    public static void Initialize(nn.Module network, Initialization initialization, TrialRandom random)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach (var (name, module) in network.named_modules())
        {
            switch (module)
            {
                case Convolution convolution when initialization == Initialization.KaimingFanOut:
                    Draw(convolution.weight, $"{name}.weight", random, (weight, generator) => weight.normal_(0, Math.Sqrt(2.0 / FanOut(weight)), generator));
                    if (convolution.bias is { } zero) zero.zero_();
                    break;
                case Convolution convolution:
                    DrawUniform(convolution.weight, convolution.bias, name, random);
                    break;
                case Linear linear:
                    DrawUniform(linear.weight, linear.bias, name, random);
                    break;
            }
        }
    }

    /// <summary>Uniform within 1 / √fan-in for weights and biases: what Kaiming uniform with a = √5 comes to.</summary>
    private static void DrawUniform(Tensor weight, Tensor? bias, string name, TrialRandom random)
    {
        var bound = 1 / Math.Sqrt((double)weight.numel() / weight.shape[0]);
        Draw(weight, $"{name}.weight", random, (values, generator) => values.uniform_(-bound, bound, generator));
        if (bias is not null) Draw(bias, $"{name}.bias", random, (values, generator) => values.uniform_(-bound, bound, generator));
    }

    private static void Draw(Tensor parameter, string name, TrialRandom random, Action<Tensor, Generator> draw)
    {
        using var generator = new Generator(random.ForParameter(name), parameter.device);
        draw(parameter, generator);
    }

    private static long FanOut(Tensor weight) => weight.numel() / weight.shape[1];
}
