namespace Orchestrator.Catalog;

/// <summary>An attention module as data: what the sweep reader, the plan, the schema and the dashboard need to know of it.</summary>
public sealed record ModuleEntry : CatalogEntry
{
    /// <summary>The name of the level that means "no module": the plain backbone.</summary>
    public const string None = "none";

    /// <summary>The placement of a module that takes the place of convolutions.</summary>
    public const string Replace = "replace";

    /// <summary>Whether the module has batch-norm scale factors γ of its own, on which the penalty λ can act.</summary>
    public bool HasScaleFactors { get; init; }

    /// <summary>The option value with which a module that has scale factors is built without them; null when there is none.</summary>
    public OptionCondition? NoScaleFactorsWhen { get; init; }

    /// <summary>Whether a train step needs more than one sample, because a batch norm sees one value per sample.</summary>
    public bool NeedsSeveralSamples { get; init; }

    /// <summary>
    /// Whether the module takes the place of convolutions. Where it names no <see cref="Placements"/> that is all it does, and its placement is
    /// <c>replace</c>; where it names some, it also gates activations, and the placement says where the gate sits.
    /// </summary>
    public bool ReplacesConvolution { get; init; }

    /// <summary>
    /// The option whose value must divide the input channels (of one group) of every convolution that the module replaces; the value 0 always
    /// does. Null where there is none.
    /// </summary>
    public string? DividesReplacedInputs { get; init; }

    /// <summary>Whether the module itself has a smaller deploy form.</summary>
    public bool HasDeployForm { get; init; }

    /// <summary>Why networks with the module cannot be folded as a whole, in a sentence without its full stop; null where they can.</summary>
    public string? NotFoldableBecause { get; init; }

    /// <summary>The placement used when the sweep has no placement axis. Default <c>standard</c>.</summary>
    public string DefaultPlacement { get; init; } = "standard";

    /// <summary>
    /// The placements the module can take. Empty means all that are not <c>replace</c>, or <c>replace</c> alone for a module that replaces
    /// convolutions.
    /// </summary>
    public IReadOnlyList<string> Placements { get; init; } = [];

    /// <summary>Whether the module, built with these options, has scale factors γ of its own.</summary>
    public bool HasScaleFactorsWith(Choice choice) => HasScaleFactors && !(NoScaleFactorsWhen?.HoldsFor(choice) ?? false);

    /// <summary>Whether the module can take this placement in a backbone that has it.</summary>
    public bool CanSitAt(string placement) =>
        Placements.Count == 0 ? (placement == Replace) == ReplacesConvolution : Placements.Contains(placement);
}
