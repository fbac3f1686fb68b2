namespace Orchestrator.Catalog;

/// <summary>How far a backbone lowers the resolution.</summary>
/// <param name="Stride">Image pixels on a side of one pixel of the smallest features that a batch norm sees.</param>
/// <param name="When">The option with which it does; null for every choice.</param>
public sealed record FeatureStride(int Stride, OptionCondition? When = null);
