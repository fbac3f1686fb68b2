namespace Orchestrator.Worker.Folding;

/// <summary>
/// A part of a network with a smaller deploy form: another set of weights that gives the same output in evaluation mode, up to rounding.
/// Implemented by the part that owns what is folded (a block with its branches, a layer with its batch norm), not by those around it.
/// </summary>
public interface IFoldable
{
    /// <summary>
    /// Turns the part into its deploy form, in place and for good; a second call does nothing. Uses the running statistics, so the training
    /// form that it is compared with is the one in evaluation mode. Names in the state dictionary change.
    /// </summary>
    /// <returns>Whether anything was folded: not where a module in the part depends on the input.</returns>
    bool Fold();
}
