using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>What every fenced write has in common.</summary>
internal static class Fences
{
    /// <summary>Whether the fence is that of the trial's lease; within the transaction it stays so.</summary>
    public static async Task<bool> HoldsAsync(this StoreSession session, Fence fence) =>
        await session.ListAsync("hold-lease", row => row.GetInt64(0), ("trial", fence.Trial), ("token", fence.Token)) is [_];

    /// <summary>Notes that a write was refused, so that a zombie worker shows in the trial's history.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="fence">What the writer showed.</param>
    /// <param name="write">The write in words, such as <c>A heartbeat</c>.</param>
    public static Task RefuseAsync(this StoreSession session, Fence fence, string write) =>
        session.ExecuteAsync(
            "event-refused", ("trial", fence.Trial), ("kind", EventKinds.StaleWriteRefused),
            ("text", $"{write} of attempt {fence.Attempt} with token {fence.Token} was refused; nothing was written. The trial's token is "));

    /// <summary>Notes what happened to a trial.</summary>
    public static Task NoteAsync(this StoreSession session, TrialId trial, string kind, string text) =>
        session.ExecuteAsync("event", ("trial", trial), ("kind", kind), ("text", text));

    /// <summary>Notes that the same happened to many trials.</summary>
    public static async Task NoteAllAsync(this StoreSession session, IReadOnlyCollection<TrialId> trials, string kind, string text)
    {
        if (trials.Count > 0) await session.ExecuteAsync("events", ("trials", trials), ("kind", kind), ("text", text));
    }

    /// <summary>Ends an attempt's row.</summary>
    public static Task EndAttemptAsync(this StoreSession session, Fence fence, string outcome, FailureCause? cause, string? message) =>
        session.ExecuteAsync(
            "attempt-end", ("trial", fence.Trial), ("number", fence.Attempt), ("outcome", outcome), ("cause", cause), ("message", message));
}
