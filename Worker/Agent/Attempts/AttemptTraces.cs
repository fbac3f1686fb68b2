using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Orchestrator.Storage;
using Orchestrator.Storage.Traces;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>The trace of each attempt. A store that is out of reach costs what is known of it, never the attempt.</summary>
internal sealed partial class AttemptTraces(ITraceStore store, ILogger logger)
{
    /// <summary>The span of the submission that the attempt goes back to; null when nothing is recorded.</summary>
    public async Task<ActivityContext?> FindSubmissionAsync(TrialId trial)
    {
        if (!Traces.IsRecorded) return null;
        try
        {
            return Traces.Parse(await store.FindSubmissionAsync(trial, CancellationToken.None));
        }
        catch (Exception failure) when (StoreOutage.Is(failure))
        {
            LogNotKept(failure.Message);
            return null;
        }
    }

    /// <summary>Begins the trace; null when nothing is recorded.</summary>
    public static Activity? Start(ClaimedTrial claimed, string workerId, ActivityContext? submission, ActivityContext? claim)
    {
        if (!Traces.IsRecorded) return null;
        var span = Traces.StartRoot(Traces.Attempt, submission, claim);
        foreach (var (tag, value) in AttemptScope.Of(claimed, workerId)) span?.SetTag(tag, value.ToString());
        return span;
    }

    /// <summary>Keeps the trace with the attempt.</summary>
    public async Task KeepAsync(Fence fence, Activity? span)
    {
        if (span is null) return;
        try
        {
            await store.KeepAttemptAsync(fence, span.TraceId.ToHexString(), CancellationToken.None);
        }
        catch (Exception failure) when (StoreOutage.Is(failure))
        {
            LogNotKept(failure.Message);
        }
    }

    [LoggerMessage(EventId = 325, Level = LogLevel.Debug, Message = "The store could not be asked about traces. {Failure}")]
    private partial void LogNotKept(string failure);
}
