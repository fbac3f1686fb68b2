namespace Orchestrator.Dashboard.Charts;

/// <summary>A line of a <see cref="ProfilePanel"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Color">Its colour, see <see cref="SeriesStyle"/>.</param>
/// <param name="Line">Its dashes, see <see cref="SeriesStyle"/>.</param>
/// <param name="Points">One for each name of the axis; null where there is none.</param>
public sealed record ProfileLine(string Name, int Color, string Line, IReadOnlyList<ProfilePoint?> Points)
{
    /// <summary>The line with the look of its place.</summary>
    public static ProfileLine At(int place, string name, IEnumerable<ProfilePoint?> points)
    {
        var style = SeriesStyle.OfCell(place);
        return new ProfileLine(name, style.Color, style.Line, [.. points]);
    }
}
