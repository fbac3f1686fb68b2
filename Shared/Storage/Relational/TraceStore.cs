using Orchestrator.Storage.Traces;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>Traces in a relational database.</summary>
public sealed class TraceStore(StoreDatabase database) : ITraceStore
{
    /// <inheritdoc/>
    public Task KeepSubmissionAsync(string sweepId, string traceParent, CancellationToken stop) =>
        database.WriteAsync(session => (Task)session.ExecuteAsync("trace-sweep", ("sweep", sweepId), ("parent", traceParent)), stop);

    /// <inheritdoc/>
    public async Task<string?> FindSubmissionAsync(TrialId trial, CancellationToken stop) =>
        await database.RunAsync("trace-parent", row => row.GetString(0), stop, ("trial", trial)) is [var parent] ? parent : null;

    /// <inheritdoc/>
    public Task KeepAttemptAsync(Fence fence, string traceId, CancellationToken stop) =>
        database.WriteAsync(
            session => (Task)session.ExecuteAsync(
                "trace-attempt", ("trial", fence.Trial), ("number", fence.Attempt), ("token", fence.Token), ("trace", traceId)),
            stop);
}
