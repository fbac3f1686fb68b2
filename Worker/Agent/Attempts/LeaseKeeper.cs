using Microsoft.Extensions.Logging;
using Orchestrator.Storage;
using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Attempts;

/// <summary>
/// Keeps an attempt's lease: a heartbeat every <see cref="LeaseOptions.RenewEvery"/>. When none gets through until the lease would have
/// ended by this process's monotonic clock, the attempt is stopped: another worker may have it by then.
/// </summary>
internal sealed partial class LeaseKeeper : IAsyncDisposable
{
    private readonly ILeaseStore _leases;
    private readonly LeaseOptions _lease;
    private readonly Attempt _attempt;
    private readonly OrchestratorMeter _meter;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ITimer _end;
    private readonly Task _loop;
    private TrialProgress _reported;
    private volatile bool _isOver;

    /// <summary>Begins to keep the lease; <paramref name="claimedAt"/> is the monotonic time just before the claim was asked for.</summary>
    public LeaseKeeper(
        ILeaseStore leases, LeaseOptions lease, Attempt attempt, long claimedAt, OrchestratorMeter meter, TimeProvider time, ILogger logger)
    {
        (_leases, _lease, _attempt, _meter, _time, _logger) = (leases, lease, attempt, meter, time, logger);
        _end = time.CreateTimer(_ => GiveUp(), null, RemainingSince(claimedAt), Timeout.InfiniteTimeSpan);
        _loop = Task.Run(KeepAsync);
    }

    /// <summary>
    /// Stops the heartbeats and waits for the one under way, so that none comes after the attempt's last write. A last one carries how far
    /// training came, if the store does not know.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        _isOver = true;
        _attempt.HeartbeatNow.Ring();
        await _loop;
        if (_attempt.Stop != StopReason.LeaseLost && _attempt.LatestProgress != _reported) await BeatAsync();
        await _end.DisposeAsync();
    }

    private async Task KeepAsync()
    {
        while (_attempt.Stop != StopReason.LeaseLost)
        {
            await _attempt.HeartbeatNow.WaitAsync(_lease.RenewEvery);
            if (_isOver) return;
            await BeatAsync();
        }
    }

    private async Task BeatAsync()
    {
        var asked = _time.GetTimestamp();
        var progress = _attempt.LatestProgress;
        // A connection that was cut off without a word answers after minutes, when another one would have been through long ago.
        using var patience = new CancellationTokenSource(_lease.Duration / 3, _time);
        try
        {
            var answer = await _leases.RenewAsync(_attempt.Fence, _lease.Duration, progress, patience.Token);
            _meter.Renewals.Add(1, Tags.Word(Tags.Answer, answer));
            switch (answer)
            {
                case RenewAnswer.LeaseLost:
                    LogLost(_attempt.Fence);
                    _meter.StaleWrites.Add(1, Tags.Word(Tags.Write, "heartbeat"));
                    _attempt.AskToStop(StopReason.LeaseLost);
                    return;
                case RenewAnswer.CancelRequested:
                    _attempt.AskToStop(StopReason.Cancelled);
                    break;
            }

            _reported = progress;
            _end.Change(RemainingSince(asked), Timeout.InfiniteTimeSpan);
        }
        catch (Exception failure) when (StoreOutage.Is(failure) || failure is OperationCanceledException)
        {
            // The next heartbeat may get through; if none does, the timer ends the attempt.
            LogNotRenewed(_attempt.Fence, failure.Message);
            _meter.Renewals.Add(1, Tags.Word(Tags.Answer, "failed"));
        }
    }

    private TimeSpan RemainingSince(long asked)
    {
        var remaining = _lease.Duration - _time.GetElapsedTime(asked);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    private void GiveUp()
    {
        LogGaveUp(_attempt.Fence, _lease.Duration);
        _attempt.AskToStop(StopReason.LeaseLost);
    }

    [LoggerMessage(EventId = 310, Level = LogLevel.Warning, Message = "{Fence}: the lease was lost. Training stops; nothing more is written.")]
    private partial void LogLost(Fence fence);

    [LoggerMessage(EventId = 311, Level = LogLevel.Warning, Message = "{Fence}: the lease could not be renewed; it is tried again. {Failure}")]
    private partial void LogNotRenewed(Fence fence, string failure);

    [LoggerMessage(
        EventId = 312, Level = LogLevel.Warning,
        Message = "{Fence}: no heartbeat got through for {Duration}, so the lease must be taken for lost. Training stops; "
            + "nothing more is written.")]
    private partial void LogGaveUp(Fence fence, TimeSpan duration);
}
