using Orchestrator.Catalog;

namespace Orchestrator.Trials;

/// <summary>
/// One point of the grid with one seed, in canonical form: defaults filled in, factors that mean nothing removed.
/// Two trials are the same exactly when their configurations are; see <see cref="ConfigHash"/>.
/// </summary>
public sealed record TrialConfig
{
    /// <summary>The module with its options; <c>none</c> is the plain backbone.</summary>
    public required Choice Module { get; init; }

    /// <summary>The backbone with its options, such as the stem.</summary>
    public required Choice Backbone { get; init; }

    /// <summary>The data set with its options.</summary>
    public required Choice Dataset { get; init; }

    /// <summary>Where the module sits in the block; null without a module.</summary>
    public string? Placement { get; init; }

    /// <summary>λ, the weight of the L1 penalty on the module's own scale factors; null where the module has none.</summary>
    public double? Penalty { get; init; }

    /// <summary>How the network is trained and evaluated.</summary>
    public required TrainingSettings Training { get; init; }

    /// <summary>The seed of initialization, data order and augmentation.</summary>
    public required long Seed { get; init; }
}
