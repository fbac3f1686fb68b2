using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Folding;

/// <summary>Gives batch norms scales and statistics that are far from those of a new one, so that a wrong fold shows.</summary>
public static class RandomStatistics
{
    /// <summary>How far the logits of a whole network may move by folding, in 32 bits, as a share of the largest (spec section 5).</summary>
    public const double WholeNetwork = 1e-4;

    /// <summary>Scales and variances between 0.75 and 1.25, shifts and means between -0.1 and 0.1.</summary>
    public static void Draw(nn.Module network)
    {
        using var generator = new Generator(5);
        foreach (var (_, module) in network.named_modules())
        {
            if (module is not BatchNorm2d norm) continue;
            norm.weight!.uniform_(0.75, 1.25, generator);
            norm.bias!.uniform_(-0.1, 0.1, generator);
            norm.running_mean!.uniform_(-0.1, 0.1, generator);
            norm.running_var!.uniform_(0.75, 1.25, generator);
        }
    }
}
