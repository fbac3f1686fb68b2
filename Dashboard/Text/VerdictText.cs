using Orchestrator.Results.Export;
using Orchestrator.Statistics;

namespace Orchestrator.Dashboard.Text;

/// <summary>Whether a difference is more than noise, told by colour, shape and word alike.</summary>
/// <param name="Class">Its style: <c>sure better</c>, <c>sure worse</c> or <c>unsure</c>.</param>
/// <param name="Mark">Its shape.</param>
/// <param name="Words">In words.</param>
public sealed record VerdictText(string Class, string Mark, string Words)
{
    /// <summary>The verdict on a difference: by its corrected p-value, below 0.05.</summary>
    /// <param name="difference">The difference.</param>
    /// <param name="isMaximized">Whether more is better.</param>
    public static VerdictText Of(Comparison difference, bool isMaximized) => difference switch
    {
        { IsSignificant: true } when difference.Mean > 0 == isMaximized => new("sure better", "▲", "better"),
        { IsSignificant: true } => new("sure worse", "▼", "worse"),
        { HolmP: null } => new("unsure", "", "not tested"),
        _ => new("unsure", "≈", "not shown to differ"),
    };

    /// <summary>The corrected p-value, or why there is none.</summary>
    public static string P(Comparison difference) => Figures.P(difference);

    /// <summary>The same in a sentence.</summary>
    public static string PSaid(Comparison difference) => difference.HolmP is { } p ? $"{Figures.PSentence(p)} corrected" : Figures.P(difference);
}
