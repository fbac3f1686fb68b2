using Orchestrator.Catalog;

namespace Orchestrator.Sweeps;

/// <summary>The levels of every axis but the seeds. An empty axis is one that the file does not have.</summary>
public sealed record GridAxes
{
    /// <summary>The modules, options filled in.</summary>
    public IReadOnlyList<Level<Choice>> Modules { get; init; } = [];

    /// <summary>The backbones, options filled in.</summary>
    public IReadOnlyList<Level<Choice>> Backbones { get; init; } = [];

    /// <summary>The data sets, options filled in.</summary>
    public IReadOnlyList<Level<Choice>> Datasets { get; init; } = [];

    /// <summary>The placements; empty means that each module takes its default.</summary>
    public IReadOnlyList<Level<string>> Placements { get; init; } = [];

    /// <summary>The values of λ; empty means 0 where a module has scale factors.</summary>
    public IReadOnlyList<Level<double>> Penalties { get; init; } = [];
}
