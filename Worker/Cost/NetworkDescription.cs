using Orchestrator.Trials;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Cost;

/// <summary>What a network costs in training and folded for deployment.</summary>
/// <param name="Train">The training form.</param>
/// <param name="Deploy">The deploy form; equal to the training form where there is nothing to fold.</param>
/// <param name="FoldedParts">Parts of the network that were folded.</param>
/// <param name="WhyNot">Why the network, or a part of it, stays in its training form, in one sentence; null when all of it was folded.</param>
/// <param name="Latency">How fast the deploy form answers, by batch size; null when that was not measured.</param>
public sealed record NetworkDescription(NetworkCost Train, NetworkCost Deploy, int FoldedParts, string? WhyNot, IReadOnlyList<LatencyReport>? Latency)
{
    /// <summary>
    /// Builds the network, counts it, folds it, and counts it again; with weights of no meaning, which neither counts nor speed depend on.
    /// </summary>
    /// <param name="choice">The network.</param>
    /// <param name="catalog">What its names mean.</param>
    /// <param name="latency">Measures the deploy form; null to leave that out.</param>
    /// <exception cref="UnsupportedConfigException">The network cannot be built; the message says why.</exception>
    public static NetworkDescription Of(NetworkChoice choice, TrainingCatalog catalog, LatencyMeter? latency = null)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var image = new FeatureShape(choice.Channels, choice.Height, choice.Width);
        using var network = TrialNetwork.Create(choice, catalog);
        var train = NetworkCost.Of(network, image);
        var folded = NetworkFolding.Fold(network);
        var deploy = folded == 0 ? train : NetworkCost.Of(network, image);
        return new NetworkDescription(
            train, deploy, folded, DeployObstacle.Of(choice, folded, catalog), latency?.Measure(network, image, () => false));
    }
}
