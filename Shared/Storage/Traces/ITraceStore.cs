using Orchestrator.Trials;

namespace Orchestrator.Storage.Traces;

/// <summary>Which traces belong to sweeps and attempts. Asked only while traces are recorded.</summary>
public interface ITraceStore
{
    /// <summary>Keeps the span of a submission, as W3C's traceparent; of several for one sweep the first stays.</summary>
    Task KeepSubmissionAsync(string sweepId, string traceParent, CancellationToken stop);

    /// <summary>The span of the submission of the sweep on whose account a trial is trained; null when it was not traced.</summary>
    Task<string?> FindSubmissionAsync(TrialId trial, CancellationToken stop);

    /// <summary>Keeps the trace of an attempt, 32 hexadecimal digits.</summary>
    Task KeepAttemptAsync(Fence fence, string traceId, CancellationToken stop);
}
