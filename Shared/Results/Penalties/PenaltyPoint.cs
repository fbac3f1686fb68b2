using Orchestrator.Statistics;
using Orchestrator.Trials;

namespace Orchestrator.Results.Penalties;

/// <summary>A cell of a penalty curve.</summary>
public sealed record PenaltyPoint
{
    /// <summary>λ.</summary>
    public required double Penalty { get; init; }

    /// <summary>Index of the cell.</summary>
    public required int Cell { get; init; }

    /// <summary>The metric over the seeds.</summary>
    public required ReplicateSummary Metric { get; init; }

    /// <summary>Top-1 accuracy on the validation split over the seeds; null where trials held no images out.</summary>
    public required ReplicateSummary? Validation { get; init; }

    /// <summary>γ sparsity, the smallest bound first.</summary>
    public required IReadOnlyList<ScaleFactorShare> ScaleFactors { get; init; }

    /// <summary>How |γ| is distributed in each layer, counts summed over the seeds.</summary>
    public required IReadOnlyList<ScaleFactorHistogram> Layers { get; init; }
}
