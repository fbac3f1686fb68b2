namespace Orchestrator.Dashboard.Components.Board;

/// <summary>The common scale of a leaderboard's interval plots.</summary>
/// <param name="Low">Value at the left edge.</param>
/// <param name="High">Value at the right edge.</param>
public sealed record PlotScale(double Low, double High)
{
    // The seeds' values fill this share of the width. Intervals of few seeds are far wider than their values and are cut off.
    private const double Filled = 0.7;

    /// <summary>A scale for these values, or null when there is none. One of shares ends at 0 and at 100 %.</summary>
    public static PlotScale? Of(IEnumerable<double> values, bool ofShares)
    {
        var all = values.ToList();
        if (all.Count == 0) return null;
        var (low, high) = (all.Min(), all.Max());
        var span = high > low ? high - low : Math.Max(Math.Abs(high), 1) * 0.01;
        var margin = span * (1 / Filled - 1) / 2;
        return ofShares ? new PlotScale(Math.Max(0, low - margin), Math.Min(1, high + margin)) : new PlotScale(low - margin, high + margin);
    }

    /// <summary>Where a value lies, 0 at the left edge to 1 at the right; beyond the edges outside that range.</summary>
    public double Place(double value) => (value - Low) / (High - Low);

    /// <summary>The nearest place on the scale.</summary>
    public double Clamped(double value) => Math.Clamp(Place(value), 0, 1);
}
