using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Backbones.Layers;

/// <summary>Dropout whose mask is drawn anew in every step from the seed it is given, and not from libtorch's generator, which all slots share.</summary>
/// <param name="rate">Probability that a value is left out; the others are scaled by 1 / (1 - rate).</param>
internal sealed class KeyedDropout(double rate) : Module<Tensor, Tensor>(nameof(KeyedDropout)), IDrawsPerStep
{
    private ulong? seed;

    public void StartStep(ulong seed) => this.seed = seed;

    /// <exception cref="InvalidOperationException">The network is in training mode and no step was started: the mask would repeat.</exception>
    public override Tensor forward(Tensor x)
    {
        if (!training || rate == 0) return x.alias();
        using var scope = NewDisposeScope();
        using var generator = new Generator(
            seed ?? throw new InvalidOperationException("Dropout needs a seed for each training step; call StartStep before the network."), x.device);
        var isKept = rand(x.shape, x.dtype, x.device, generator: generator).ge(rate);
        return (x * isKept / (1 - rate)).MoveToOuterDisposeScope();
    }
}
