using Orchestrator.Catalog;

namespace Orchestrator.Sweeps.Planning;

/// <summary>One level of every axis, as the file combines them: it may be impossible, or equal to another once meaningless factors are removed.</summary>
/// <param name="Module">The module.</param>
/// <param name="Backbone">The backbone.</param>
/// <param name="Dataset">The data set.</param>
/// <param name="Placement">The placement; null without that axis.</param>
/// <param name="Penalty">λ; null without that axis.</param>
internal readonly record struct Combination(
    Level<Choice> Module, Level<Choice> Backbone, Level<Choice> Dataset, Level<string>? Placement, Level<double>? Penalty);
