namespace Orchestrator.Dashboard.Charts;

/// <summary>Means with their intervals in panels that share a scale, as the script (wwwroot/js/charts/dots.js) reads it.</summary>
public sealed record DotChart
{
    /// <summary>The quantity.</summary>
    public required string XLabel { get; init; }

    /// <summary>Whether it is a share, printed in percent or points.</summary>
    public required bool IsShare { get; init; }

    /// <summary>Whether it is a difference, printed with its sign.</summary>
    public bool IsDifference { get; init; }

    /// <summary>What a panel stands for.</summary>
    public required string PanelLabel { get; init; }

    /// <summary>What a row stands for.</summary>
    public string RowLabel { get; init; } = "Placement";

    /// <summary>Said instead of the chart while nothing is measured.</summary>
    public required string Empty { get; init; }

    /// <summary>The panels.</summary>
    public required IReadOnlyList<DotPanel> Panels { get; init; }
}
