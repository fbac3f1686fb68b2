using System.Globalization;

namespace Orchestrator.Dashboard.Charts;

/// <summary>How learning curves are drawn, as it stands in the URL. The numbers below the chart are never smoothed.</summary>
/// <param name="Smooth">Weight of what went before in the moving average, 0 (none) to below 1.</param>
/// <param name="IsLog">Whether the axis of values is logarithmic.</param>
/// <param name="ByTime">Whether the other axis is training time; otherwise it is the epoch.</param>
public sealed record CurveOptions(double Smooth, bool IsLog, bool ByTime)
{
    /// <summary>Not smoothed, linear, by epoch.</summary>
    public static CurveOptions Default { get; } = new(0, false, false);

    /// <summary>The weights to choose from.</summary>
    public static IReadOnlyList<double> Weights { get; } = [0, 0.3, 0.6, 0.8, 0.9, 0.95];

    /// <summary>Reads the parts of a query; what makes no sense is at its default.</summary>
    public static CurveOptions Read(double? smooth, string? scale, string? x) =>
        new(smooth is >= 0 and < 1 ? smooth.Value : 0, scale == "log", x == "time");

    /// <summary>The parts of the query that are not at their default.</summary>
    public IEnumerable<(string Name, string Value)> Query
    {
        get
        {
            if (Smooth > 0) yield return ("smooth", Smooth.ToString(CultureInfo.InvariantCulture));
            if (IsLog) yield return ("scale", "log");
            if (ByTime) yield return ("x", "time");
        }
    }

    /// <summary>As the chart's script reads them.</summary>
    public string Json => string.Create(
        CultureInfo.InvariantCulture, $$"""{"smooth":{{Smooth}},"log":{{(IsLog ? "true" : "false")}},"x":"{{(ByTime ? "time" : "epoch")}}"}""");
}
