namespace Orchestrator.Dashboard.Charts;

/// <summary>The look of one of several lines, the same in the chart and in its legend: colours first, then dashes, so that 24 differ.</summary>
/// <param name="Color">The colour, from 0 to <see cref="Colors"/> − 1: the custom property <c>--series-N</c> of tokens.css.</param>
/// <param name="Line"><c>solid</c>, <c>dashed</c> or <c>dotted</c>.</param>
public readonly record struct SeriesStyle(int Color, string Line)
{
    /// <summary>Colours in tokens.css.</summary>
    public const int Colors = 8;

    private static readonly string[] Lines = ["solid", "dashed", "dotted"];

    /// <summary>The look of the cell at this position in the sweep. It does not depend on which other cells are shown.</summary>
    public static SeriesStyle OfCell(int index) => new(index % Colors, Lines[index / Colors % Lines.Length]);
}
