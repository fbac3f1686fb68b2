using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Attempts;

namespace Orchestrator.Worker.Agent.Slots;

/// <summary>
/// Fills free slots by asking the store: at once when a trial left its slot, and every few seconds otherwise, so that a lost offer
/// costs seconds and no more.
/// </summary>
public sealed partial class SlotLoop(
    SlotPool slots, ILeaseStore leases, AttemptRunner runner, WorkerIdentity identity, IOptions<WorkerAgentOptions> options,
    IOptions<LeaseOptions> lease, TimeProvider time, ILogger<SlotLoop> logger)
{
    /// <summary>Runs until the worker stops.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            while (slots.TryTake())
            {
                if (!await TryFillAsync(() => ClaimNextAsync(stop))) break;
            }

            await slots.Freed.WaitAsync(options.Value.AskEvery, stop);
        }
    }

    private async Task<ClaimedTrial?> ClaimNextAsync(CancellationToken stop) =>
        await leases.ClaimNextAsync(identity.Id, options.Value.DeviceClass, count: 1, lease.Value.Duration, stop) is [var claimed] ? claimed : null;

    /// <summary>Claims a trial for a slot that the caller took, and starts it. Without a trial the slot is given back and false returned.</summary>
    public async Task<bool> TryFillAsync(Func<Task<ClaimedTrial?>> claim)
    {
        // From before the claim: the lease that this worker counts on must not end later than the database's.
        var asked = time.GetTimestamp();
        ClaimedTrial? claimed = null;
        try
        {
            claimed = await claim();
        }
        catch (DbException failure)
        {
            LogClaimFailed(failure);
        }
        catch (OperationCanceledException)
        {
            // The worker stops.
        }
        finally
        {
            if (claimed is null) slots.GiveBack();
        }

        if (claimed is null) return false;
        runner.Begin(claimed, asked);
        return true;
    }

    [LoggerMessage(EventId = 300, Level = LogLevel.Warning, Message = "A trial could not be claimed; the worker asks again.")]
    private partial void LogClaimFailed(Exception failure);
}
