using Orchestrator.Trials;
using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Folding;
using Orchestrator.Worker.Placements;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Orchestrator.Worker.Training;

/// <summary>The folded form of a trained network beside it: tested on the same images, and compared with it logit by logit.</summary>
internal sealed class DeployTwin : IDisposable
{
    /// <summary>The largest difference accepted, as a share of the largest logit. What 32 bits cost over a whole network.</summary>
    public const double Tolerance = 1e-4;

    private readonly Module<Tensor, Tensor> _twin;
    private readonly FeatureShape _image;
    private readonly int _foldedParts;
    private readonly RunningScores _scores = new(ScoreSums.Zero);
    private readonly Tensor _largestDifference = zeros(1, ScalarType.Float64).DetachFromDisposeScope();
    private readonly Tensor _largestLogit = zeros(1, ScalarType.Float64).DetachFromDisposeScope();

    private DeployTwin(Module<Tensor, Tensor> twin, int foldedParts, FeatureShape image) =>
        (_twin, _foldedParts, _image) = (twin, foldedParts, image);

    /// <summary>The folded network.</summary>
    public Module<Tensor, Tensor> Network => _twin;

    /// <summary>A folded copy of the network; null when nothing in it folds.</summary>
    /// <param name="choice">What the network was built from.</param>
    /// <param name="network">The network; it is left as it is.</param>
    /// <param name="catalog">Builds the copy.</param>
    public static DeployTwin? Of(NetworkChoice choice, Module<Tensor, Tensor> network, TrainingCatalog catalog)
    {
        if (!network.modules().Prepend(network).OfType<IFoldable>().Any()) return null;
        var twin = TrialNetwork.Create(choice, catalog);
        using var scope = NewDisposeScope();
        twin.load_state_dict(network.state_dict());
        return new DeployTwin(twin, NetworkFolding.Fold(twin), new FeatureShape(choice.Channels, choice.Height, choice.Width));
    }

    /// <summary>Answers a batch that the network has answered.</summary>
    /// <param name="images">N x C x H x W.</param>
    /// <param name="logits">The network's own answer, N x classes.</param>
    /// <param name="labels">N classes.</param>
    public void Compare(Tensor images, Tensor logits, Tensor labels)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var folded = _twin.call(images);
        _scores.Add(cross_entropy(folded, labels), folded, labels, withTopFive: false);
        Raise(_largestDifference, folded.to_type(ScalarType.Float64) - logits.to_type(ScalarType.Float64));
        Raise(_largestLogit, logits.to_type(ScalarType.Float64));
    }

    /// <summary>What the comparison came to, and what the folded form costs.</summary>
    /// <param name="choice">What the network was built from.</param>
    /// <param name="catalog">Says why a part stays in its training form.</param>
    public DeployReport Report(NetworkChoice choice, TrainingCatalog catalog)
    {
        var (difference, logit) = (_largestDifference.item<double>(), _largestLogit.item<double>());
        return new DeployReport
        {
            FoldedParts = _foldedParts,
            WhyNot = DeployObstacle.Of(choice, _foldedParts, catalog),
            Form = NetworkCost.Of(_twin, _image).Form,
            LargestDifference = difference,
            LargestLogit = logit,
            TestTop1 = _scores.Read().Top1,
            Agrees = Agree(difference, logit),
        };
    }

    /// <summary>Whether a difference is within the tolerance. NaN is not.</summary>
    public static bool Agree(double largestDifference, double largestLogit) => largestDifference <= Tolerance * largestLogit;

    /// <inheritdoc/>
    public void Dispose()
    {
        _scores.Dispose();
        _largestDifference.Dispose();
        _largestLogit.Dispose();
        _twin.Dispose();
    }

    private static void Raise(Tensor largest, Tensor values) => largest.copy_(maximum(largest, values.abs().max()));
}
