namespace Orchestrator.Dashboard.Placements;

/// <summary>A box of a drawing.</summary>
/// <param name="X">Its left edge, in pixels.</param>
/// <param name="Y">The height of its middle.</param>
/// <param name="Width">Its width.</param>
/// <param name="Node">What it is.</param>
public sealed record SketchBox(int X, int Y, int Width, SketchNode Node);
