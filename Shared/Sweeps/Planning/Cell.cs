using Orchestrator.Catalog;

namespace Orchestrator.Sweeps.Planning;

/// <summary>A combination in canonical form: it can exist, and factors that mean nothing for it are removed.</summary>
/// <param name="Module">The module.</param>
/// <param name="Backbone">The backbone.</param>
/// <param name="Dataset">The data set.</param>
/// <param name="Placement">Where the module sits; null without a module.</param>
/// <param name="Penalty">λ; null where the module has no scale factors.</param>
internal sealed record Cell(Choice Module, Choice Backbone, Choice Dataset, string? Placement, double? Penalty);
