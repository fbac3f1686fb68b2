using Orchestrator.Trials;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Cost;

/// <summary>The exact cost of a network for one image, counted by walking it.</summary>
/// <param name="Form">The totals.</param>
/// <param name="Layers">Every layer that has parameters or does counted work, in the order of the network's definition.</param>
/// <param name="Stages">The same by part of the network, in the same order.</param>
public sealed record NetworkCost(FormCost Form, IReadOnlyList<LayerCost> Layers, IReadOnlyList<StageCost> Stages)
{
    /// <summary>
    /// Counts by one forward pass of one image of zeros in evaluation mode: what is called is counted, as often as it is called. The network
    /// is left as it was.
    /// </summary>
    /// <param name="network">On the CPU.</param>
    /// <param name="image">The shape of one image.</param>
    public static NetworkCost Of(Module<Tensor, Tensor> network, FeatureShape image)
    {
        ArgumentNullException.ThrowIfNull(network);
        using var walk = new CostWalk(network);
        var wasTraining = network.training;
        network.eval();
        using (NewDisposeScope())
        {
            using var noGradient = no_grad();
            network.call(zeros(1, image.Channels, image.Height, image.Width));
        }

        network.train(wasTraining);
        var layers = walk.Layers();
        return new NetworkCost(
            new FormCost(TrialNetwork.ParameterCount(network), layers.Sum(layer => layer.Macs), layers.Sum(layer => layer.ElementOperations)),
            layers,
            [.. layers.GroupBy(layer => layer.Stage).Select(stage => StageCost.Of(stage.Key, walk.OutputOf(stage.Key), [.. stage]))]);
    }
}
