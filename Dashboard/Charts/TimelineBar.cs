using Orchestrator.Dashboard.Text;
using Orchestrator.Storage;

namespace Orchestrator.Dashboard.Charts;

/// <summary>An attempt on a <see cref="Timeline"/>.</summary>
/// <param name="Lane">Index of its lane.</param>
/// <param name="Trial">The trial's id.</param>
/// <param name="Attempt">The attempt, from 1.</param>
/// <param name="From">When it was leased, UTC.</param>
/// <param name="To">When it ended, UTC; the present while it lasts.</param>
/// <param name="Outcome">How it ended, with the cause of a failure; <c>running</c> while it lasts.</param>
/// <param name="Looks">The trial state that it is drawn like.</param>
public sealed record TimelineBar(int Lane, string Trial, int Attempt, DateTime From, DateTime To, string Outcome, string Looks)
{
    /// <summary>The bar of an attempt.</summary>
    public static TimelineBar Of(AttemptSpan attempt, int lane, DateTime now) => new(
        lane, attempt.Trial.ToString(), attempt.Number, attempt.StartedAt, attempt.EndedAt ?? now,
        (attempt.Outcome ?? "running") + (attempt.Cause is { } cause ? $": {StateText.Cause(cause)}" : ""),
        StateText.Name(AttemptText.Looks(attempt.Outcome)));
}
