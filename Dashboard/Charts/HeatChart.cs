namespace Orchestrator.Dashboard.Charts;

/// <summary>Numbers as colours in panels that share a scale, as the script (wwwroot/js/charts/heat.js) reads it.</summary>
public sealed record HeatChart
{
    /// <summary>The quantity.</summary>
    public required string Label { get; init; }

    /// <summary>Whether it is a share, printed in percent or points.</summary>
    public required bool IsShare { get; init; }

    /// <summary>Whether it is a difference: coloured by whether it is better or worse.</summary>
    public bool IsDifference { get; init; }

    /// <summary>Whether more is better.</summary>
    public bool IsMaximized { get; init; } = true;

    /// <summary>Decimals in the cells.</summary>
    public int Digits { get; init; } = 2;

    /// <summary>What a panel stands for.</summary>
    public required string PanelLabel { get; init; }

    /// <summary>What a row stands for.</summary>
    public required string RowLabel { get; init; }

    /// <summary>What a column stands for.</summary>
    public required string ColumnLabel { get; init; }

    /// <summary>Said instead of the chart while nothing is measured.</summary>
    public required string Empty { get; init; }

    /// <summary>The panels.</summary>
    public required IReadOnlyList<HeatPanel> Panels { get; init; }
}
