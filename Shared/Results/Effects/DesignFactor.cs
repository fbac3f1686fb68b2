namespace Orchestrator.Results.Effects;

/// <summary>A factor of the balanced part of a design.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Levels">The levels that are in the balanced part, in the order of the definition.</param>
/// <param name="LeftOut">Levels that were left out because cells are missing.</param>
public sealed record DesignFactor(string Name, IReadOnlyList<string> Levels, IReadOnlyList<string> LeftOut);
