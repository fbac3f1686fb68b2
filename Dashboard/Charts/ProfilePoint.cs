using Orchestrator.Statistics;

namespace Orchestrator.Dashboard.Charts;

/// <summary>A point of a <see cref="ProfileLine"/>.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">Lower end of the 95 % interval; null where there is none.</param>
/// <param name="High">Upper end.</param>
/// <param name="IsMarked">Whether it stands out, such as the chosen λ.</param>
/// <param name="Note">What has to be said besides.</param>
public sealed record ProfilePoint(double Mean, double? Low, double? High, bool IsMarked = false, string Note = "")
{
    /// <summary>A mean with its interval.</summary>
    public static ProfilePoint Of(double mean, Interval? interval, bool isMarked = false, string note = "") => new(mean, interval?.Low, interval?.High, isMarked, note);
}
