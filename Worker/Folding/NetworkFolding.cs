using static TorchSharp.torch;

namespace Orchestrator.Worker.Folding;

/// <summary>Turns a trained network into its deploy form.</summary>
public static class NetworkFolding
{
    /// <summary>Folds every part that can be folded, wherever it sits, and puts the network in evaluation mode.</summary>
    /// <returns>How many parts were folded; 0 means that the network's deploy form is its training form.</returns>
    public static int Fold(nn.Module network)
    {
        // Folding a part takes branches out of the tree that is walked, so the walk ends first.
        IFoldable[] parts = [.. network.modules().Prepend(network).OfType<IFoldable>()];
        var folded = parts.Count(part => part.Fold());
        network.eval();
        return folded;
    }
}
