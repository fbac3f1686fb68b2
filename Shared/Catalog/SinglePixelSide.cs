namespace Orchestrator.Catalog;

/// <summary>Up to which image size a batch norm of a backbone sees a single pixel.</summary>
/// <param name="Side">The largest side of such images, in pixels.</param>
/// <param name="When">The option with which it is so; null for every choice.</param>
public sealed record SinglePixelSide(int Side, OptionCondition? When = null);
