using Orchestrator.Worker.Placements;

namespace Orchestrator.Worker.Cost;

/// <summary>
/// A part of a network that does more than its convolutions and linear layers show: it computes with their weights and does not call them, or
/// its paper counts operations on single elements. Implemented by the part that does the work.
/// </summary>
public interface IStatesCost
{
    /// <summary>Multiply-accumulates of one image in convolutions and matrix products that are no layer's call. Default 0.</summary>
    /// <param name="input">The shape of one image's features at the part's input.</param>
    long MacsOutsideLayers(FeatureShape input) => 0;

    /// <summary>Operations of one image on single elements: pooling, scaling, products of weights.</summary>
    /// <param name="input">The shape of one image's features at the part's input.</param>
    long ElementOperations(FeatureShape input);
}
