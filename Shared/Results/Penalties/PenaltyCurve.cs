namespace Orchestrator.Results.Penalties;

/// <summary>One network on one data set along λ.</summary>
public sealed record PenaltyCurve
{
    /// <summary>Its factors without λ.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Levels { get; init; }

    /// <summary>The cells that have a result, λ ascending.</summary>
    public required IReadOnlyList<PenaltyPoint> Points { get; init; }

    /// <summary>The λ with the best mean validation accuracy; null where no images were held out.</summary>
    public required double? ChosenPenalty { get; init; }

    /// <summary>How it was chosen, or why not, in one sentence.</summary>
    public required string Choice { get; init; }

    /// <summary>In one line.</summary>
    public string Name => CellFactors.NameOf(Levels);
}
