namespace Orchestrator.Results.Effects;

/// <summary>How far what one factor does depends on another.</summary>
/// <param name="First">The first factor.</param>
/// <param name="Second">The second factor.</param>
/// <param name="Cells">Every pair of levels; the second factor varies fastest.</param>
/// <param name="Test">F, p-value and share of variance.</param>
public sealed record Interaction(string First, string Second, IReadOnlyList<InteractionCell> Cells, EffectTest Test);
