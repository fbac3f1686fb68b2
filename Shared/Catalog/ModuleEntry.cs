namespace Orchestrator.Catalog;

/// <summary>An attention module as data: what the sweep reader, the plan, the schema and the dashboard need to know of it.</summary>
public sealed record ModuleEntry : CatalogEntry
{
    /// <summary>The name of the level that means "no module": the plain backbone.</summary>
    public const string None = "none";

    /// <summary>Whether the module has batch-norm scale factors γ of its own, on which the penalty λ can act.</summary>
    public bool HasScaleFactors { get; init; }

    /// <summary>Whether a train step needs more than one sample, because a batch norm sees one value per sample.</summary>
    public bool NeedsSeveralSamples { get; init; }

    /// <summary>Whether the module takes the place of convolutions (placement <c>replace</c>) and does not gate activations.</summary>
    public bool ReplacesConvolution { get; init; }

    /// <summary>The placement used when the sweep has no placement axis. Default <c>standard</c>.</summary>
    public string DefaultPlacement { get; init; } = "standard";

    /// <summary>The placements the module can take. Empty means all that are not <c>replace</c>.</summary>
    public IReadOnlyList<string> Placements { get; init; } = [];
}
