namespace Orchestrator.Statistics;

/// <summary>Why a comparison has no p-value.</summary>
public enum WhyNoP
{
    /// <summary>n too small: fewer than three pairs, or fewer than three values on a side.</summary>
    TooFew,

    /// <summary>The differences do not vary, so nothing says how much of them is chance.</summary>
    NoVariation,
}
