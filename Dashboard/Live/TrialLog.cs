using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Live;

/// <summary>The end of a trial's log, or of the lines of it that contain something.</summary>
/// <param name="Lines">The last lines, oldest first; at most <see cref="TrialLogQuery.Kept"/>.</param>
/// <param name="Omitted">Lines before them, of those that contain it.</param>
/// <param name="Searched">Lines of the whole log.</param>
/// <param name="Through">Position of the last line that was read.</param>
public sealed record TrialLog(IReadOnlyList<LoggedLine> Lines, int Omitted, int Searched, long Through)
{
    /// <summary>The log without a line.</summary>
    public static TrialLog Empty { get; } = new([], 0, 0, 0);
}
