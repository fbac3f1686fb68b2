using Orchestrator.Trials;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Training;

/// <summary>What a trained network costs, in both forms; looked at once, when the trial is tested.</summary>
/// <param name="choice">What the network is built from.</param>
/// <param name="catalog">Builds the folded copy.</param>
/// <param name="latency">Measures the deploy form's speed; null to leave that out.</param>
internal sealed class FinalCosts(NetworkChoice choice, TrainingCatalog catalog, LatencyMeter? latency)
{
    private readonly FeatureShape _image = new(choice.Channels, choice.Height, choice.Width);

    /// <summary>The folded copy to be tested beside the network; null when nothing folds.</summary>
    public DeployTwin? Fold(Module<Tensor, Tensor> network) => DeployTwin.Of(choice, network, catalog);

    /// <summary>The cost of the training form.</summary>
    public FormCost TrainForm(Module<Tensor, Tensor> network) => NetworkCost.Of(network, _image).Form;

    /// <summary>What folding came to, after the test.</summary>
    public DeployReport Deploy(DeployTwin? twin, Module<Tensor, Tensor> network) => twin?.Report(choice, catalog) ?? new DeployReport
    {
        FoldedParts = 0,
        WhyNot = DeployObstacle.Of(choice, foldedParts: 0, catalog),
        Form = TrainForm(network),
    };

    /// <summary>Measures the deploy form where that is asked for.</summary>
    /// <returns>Whether it was not interrupted, and the reports; null reports when none were asked for.</returns>
    public (bool IsDone, IReadOnlyList<LatencyReport>? Reports) MeasureLatency(
        DeployTwin? twin, Module<Tensor, Tensor> network, Func<bool> shouldStop)
    {
        if (latency is null) return (true, null);
        var reports = latency.Measure(twin?.Network ?? network, _image, shouldStop);
        return (reports is not null, reports);
    }
}
