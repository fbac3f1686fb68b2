namespace Orchestrator.Results.Export;

/// <summary>What stands after ± in a table of a paper.</summary>
public enum PaperSpread
{
    /// <summary>The sample standard deviation over seeds.</summary>
    Deviation,

    /// <summary>Half of the 95 % confidence interval of the mean.</summary>
    Confidence,
}
