namespace Orchestrator.Trials;

/// <summary>What folding made of a trained network, and whether it still gives the same answers on the test set.</summary>
public sealed record DeployReport
{
    /// <summary>Parts of the network that were folded; 0 when there was nothing to fold.</summary>
    public required int FoldedParts { get; init; }

    /// <summary>Why the network, or a part of it, stays in its training form, in one sentence; null when all of it was folded.</summary>
    public string? WhyNot { get; init; }

    /// <summary>What the deploy form costs: the training form's cost when nothing was folded.</summary>
    public required FormCost Form { get; init; }

    /// <summary>
    /// The largest absolute difference between a logit of the folded and of the unfolded network over the test set; null when nothing was folded.
    /// </summary>
    public double? LargestDifference { get; init; }

    /// <summary>The largest absolute logit of the unfolded network over the test set; null when nothing was folded.</summary>
    public double? LargestLogit { get; init; }

    /// <summary>Top-1 accuracy of the folded network on the test set, 0 to 1; null when nothing was folded.</summary>
    public double? TestTop1 { get; init; }

    /// <summary>
    /// Whether the difference is within 1e-4 of the largest logit, what folding a whole network in 32 bits may cost; null when nothing was folded.
    /// </summary>
    public bool? Agrees { get; init; }
}
