namespace Orchestrator.Dashboard.Charts;

/// <summary>Lines over an ordered axis of names, in panels, as the script (wwwroot/js/charts/profile.js) reads it.</summary>
public sealed record ProfileChart
{
    /// <summary>What the axis is.</summary>
    public required string XLabel { get; init; }

    /// <summary>Its names, in order.</summary>
    public required IReadOnlyList<string> X { get; init; }

    /// <summary>Whether intervals are drawn as bands; otherwise as bars.</summary>
    public bool HasBands { get; init; }

    /// <summary>Said instead of the chart while nothing is measured.</summary>
    public required string Empty { get; init; }

    /// <summary>The panels.</summary>
    public required IReadOnlyList<ProfilePanel> Panels { get; init; }
}
