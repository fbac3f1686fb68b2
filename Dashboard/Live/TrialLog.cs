using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Live;

/// <summary>The end of a trial's log.</summary>
/// <param name="Lines">The last lines, oldest first; at most <see cref="TrialLogQuery.Kept"/>.</param>
/// <param name="Omitted">Lines before them.</param>
public sealed record TrialLog(IReadOnlyList<LoggedLine> Lines, int Omitted)
{
    /// <summary>The log without a line.</summary>
    public static TrialLog Empty { get; } = new([], 0);
}
