using static TorchSharp.torch;

namespace Orchestrator.Worker.Training;

/// <summary>Seeds the layers of a network that draw at random, before every training step.</summary>
/// <param name="network">The network.</param>
/// <param name="random">The trial's draws.</param>
internal sealed class StepDraws(nn.Module network, TrialRandom random)
{
    private readonly (string Name, IDrawsPerStep Layer)[] _layers =
        [.. network.named_modules().Where(pair => pair.Item2 is IDrawsPerStep).Select(pair => (pair.Item1, (IDrawsPerStep)pair.Item2))];

    /// <summary>Seeds the layers for a step.</summary>
    /// <param name="step">From 0, counted over all epochs.</param>
    public void Start(long step)
    {
        foreach (var (name, layer) in _layers)
            layer.StartStep(random.ForLayer(name, step));
    }
}
