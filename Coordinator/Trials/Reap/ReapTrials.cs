using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Coordinator.Scheduling;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Trials.Reap;

/// <summary>
/// Takes back the trials of workers that were silent for longer than their lease. The database's clock decides, not this process's.
/// </summary>
public sealed partial class ReapTrials(ILeaseStore leases, IOptions<ReapOptions> options, ILogger<ReapTrials> logger) : IDuty
{
    /// <inheritdoc/>
    public TimeSpan Every => options.Value.Every;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken stop)
    {
        IReadOnlyList<ReapedTrial> reaped;
        do
        {
            reaped = await leases.ReapAsync(options.Value.Batch, stop);
            foreach (var trial in reaped)
                LogReaped(trial.Fence, trial.WorkerId, trial.State);
        }
        while (reaped.Count == options.Value.Batch);
    }

    [LoggerMessage(
        EventId = 240, Level = LogLevel.Warning,
        Message = "{Fence} was taken back from worker {WorkerId}, which was silent for longer than its lease; it is {State}.")]
    private partial void LogReaped(Fence fence, string workerId, TrialState state);
}
