namespace Orchestrator.Results.Effects;

/// <summary>What one factor does, averaged over the others.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Levels">Its levels.</param>
/// <param name="Test">F, p-value and share of variance.</param>
public sealed record MainEffect(string Factor, IReadOnlyList<LevelMean> Levels, EffectTest Test);
