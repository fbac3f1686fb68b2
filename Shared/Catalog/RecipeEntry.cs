using Orchestrator.Trials;

namespace Orchestrator.Catalog;

/// <summary>A named set of training settings with its source, such as the protocol of a paper.</summary>
public sealed record RecipeEntry : CatalogEntry
{
    /// <summary>The settings that a sweep starts from; its own <c>training</c> keys override them.</summary>
    public required TrainingSettings Settings { get; init; }
}
