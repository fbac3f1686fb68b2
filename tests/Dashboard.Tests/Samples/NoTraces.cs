using Orchestrator.Storage.Traces;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Samples;

/// <summary>A store that keeps no traces.</summary>
internal sealed class NoTraces : ITraceStore
{
    public Task KeepSubmissionAsync(string sweepId, string traceParent, CancellationToken stop) => Task.CompletedTask;

    public Task<string?> FindSubmissionAsync(TrialId trial, CancellationToken stop) => Task.FromResult<string?>(null);

    public Task KeepAttemptAsync(Fence fence, string traceId, CancellationToken stop) => Task.CompletedTask;
}
