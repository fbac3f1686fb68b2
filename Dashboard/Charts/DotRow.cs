using Orchestrator.Dashboard.Text;
using Orchestrator.Statistics;

namespace Orchestrator.Dashboard.Charts;

/// <summary>A row of a <see cref="DotPanel"/>.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Mean">The mean; null while there is none.</param>
/// <param name="Low">Lower end of the 95 % interval; null where one seed has none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Verdict">1 where it is shown to be better than the reference, −1 worse, 0 neither.</param>
/// <param name="IsBest">Whether it is the best of its panel.</param>
/// <param name="Note">What has to be said, such as the p-value.</param>
public sealed record DotRow(string Name, double? Mean, double? Low, double? High, int Verdict, bool IsBest, string Note)
{
    /// <summary>A difference; null without one.</summary>
    public static DotRow OfDifference(string name, Comparison? difference, bool isMaximized, bool isBest, string note) => difference is null
        ? new(name, null, null, null, 0, isBest, note)
        : new(
            name, difference.Mean, difference.Confidence?.Low, difference.Confidence?.High,
            !difference.IsSignificant ? 0 : difference.Mean > 0 == isMaximized ? 1 : -1, isBest, $"{VerdictText.PSaid(difference)}{(note.Length > 0 ? ", " : "")}{note}");
}
