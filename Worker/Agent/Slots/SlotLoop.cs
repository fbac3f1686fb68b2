using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Telemetry;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Attempts;

namespace Orchestrator.Worker.Agent.Slots;

/// <summary>
/// Fills free slots by asking the store: at once when a trial left its slot or the store says that trials came, and every few seconds
/// otherwise, so that a lost offer costs seconds and no more.
/// </summary>
public sealed partial class SlotLoop(
    SlotPool slots, ILeaseStore leases, ITrialSignals signals, AttemptRunner runner, WorkerIdentity identity, OrchestratorMeter meter,
    IOptions<WorkerAgentOptions> options, IOptions<LeaseOptions> lease, TimeProvider time, ILogger<SlotLoop> logger)
{
    // A worker with many slots must not empty the queue in one statement while others have none.
    private const int ClaimedAtOnce = 64;

    /// <summary>Runs until the worker stops.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        using var subscription = signals.Subscribe(slots.Freed.Ring);
        while (!stop.IsCancellationRequested)
        {
            while (slots.TakeFree(ClaimedAtOnce) is > 0 and var taken)
            {
                var filled = await FillAsync(
                    taken, () => leases.ClaimNextAsync(identity.Id, options.Value.DeviceClass, taken, lease.Value.Duration, CancellationToken.None));
                if (filled < taken) break;
            }

            await slots.Freed.WaitAsync(options.Value.AskEvery, stop);
        }
    }

    /// <summary>Claims trials for slots that the caller took, and starts them. Slots without a trial are given back.</summary>
    /// <remarks>A claim is not cancelled when the worker stops: it may be through already, and its trials would wait for their leases to end.</remarks>
    /// <returns>How many trials were started.</returns>
    public async Task<int> FillAsync(int taken, Func<Task<IReadOnlyList<ClaimedTrial>>> claim)
    {
        // From before the claim: the lease that this worker counts on must not end later than the database's.
        var (asked, began) = (time.GetTimestamp(), time.GetUtcNow());
        IReadOnlyList<ClaimedTrial> claimed = [];
        try
        {
            claimed = await claim();
            meter.ClaimDuration.Record(time.GetElapsedTime(asked).TotalSeconds);
        }
        catch (Exception failure) when (StoreOutage.Is(failure))
        {
            LogClaimFailed(failure.Message);
        }
        finally
        {
            slots.GiveBack(taken - claimed.Count);
        }

        if (claimed.Count == 0) return 0;
        meter.Claims.Add(claimed.Count);
        var span = Traces.Past(Traces.Claim, began, new KeyValuePair<string, object?>("trials", claimed.Count));
        foreach (var trial in claimed) runner.Begin(trial, asked, span);
        return claimed.Count;
    }

    [LoggerMessage(EventId = 300, Level = LogLevel.Warning, Message = "No trial could be claimed; the worker asks again. {Failure}")]
    private partial void LogClaimFailed(string failure);
}
