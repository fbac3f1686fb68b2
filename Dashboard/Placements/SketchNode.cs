namespace Orchestrator.Dashboard.Placements;

/// <summary>A box of a <see cref="BlockSketch"/>.</summary>
/// <param name="Text">What it does.</param>
/// <param name="IsModule">Whether the module is there.</param>
public sealed record SketchNode(string Text, bool IsModule = false)
{
    /// <summary>The module.</summary>
    public static SketchNode Module { get; } = new("att", true);
}
