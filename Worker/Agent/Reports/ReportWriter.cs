using Microsoft.Extensions.Logging;
using Orchestrator.Storage;
using Orchestrator.Telemetry;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent.Attempts;

namespace Orchestrator.Worker.Agent.Reports;

/// <summary>Writes an attempt's reports in the background, fenced. Disposing it writes what is left, unless the lease is lost.</summary>
internal sealed partial class ReportWriter : IAsyncDisposable
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    private readonly IProgressStore _progress;
    private readonly Attempt _attempt;
    private readonly PendingReports _reports;
    private readonly CheckpointFolder _folder;
    private readonly int _keep;
    private readonly OrchestratorMeter _meter;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Task _loop;
    private volatile bool _isLast;

    public ReportWriter(
        IProgressStore progress, Attempt attempt, PendingReports reports, CheckpointFolder folder, int keep, OrchestratorMeter meter, TimeProvider time,
        ILogger logger)
    {
        (_progress, _attempt, _reports, _folder, _keep) = (progress, attempt, reports, folder, keep);
        (_meter, _time, _logger) = (meter, time, logger);
        _loop = Task.Run(WriteAllAsync);
    }

    private bool IsLost => _attempt.Stop == StopReason.LeaseLost;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _isLast = true;
        _reports.Added.Ring();
        await _loop;
    }

    private async Task WriteAllAsync()
    {
        bool isLast;
        do
        {
            await _reports.Added.WaitAsync(LookEvery);
            isLast = _isLast;
            while (_reports.TakeAll() is { IsEmpty: false } batch)
                await WriteAsync(batch);
        }
        while (!isLast);
    }

    private async Task WriteAsync(ReportBatch batch)
    {
        var fence = _attempt.Fence;
        if (batch.Epochs.Count > 0) await WriteFencedAsync("epochs", () => _progress.RecordEpochsAsync(fence, batch.Epochs, CancellationToken.None));
        if (batch.Lines.Count > 0) await WriteFencedAsync("log", () => _progress.AppendLogAsync(fence, batch.Lines, CancellationToken.None));
        foreach (var checkpoint in batch.Checkpoints)
            await RecordAsync(checkpoint);
    }

    private async Task RecordAsync(WrittenCheckpoint written)
    {
        try
        {
            await RecordFileAsync(written);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk costs the way back to this checkpoint, not the training.
            _attempt.Log("warning", $"The checkpoint {written.Path} could not be recorded or an old one not deleted: {failure.Message}");
        }
    }

    private async Task RecordFileAsync(WrittenCheckpoint written)
    {
        var info = _folder.Describe(written);
        await _folder.StoreAsync(info, CancellationToken.None);
        IReadOnlyList<string> obsolete = [];
        var isRecorded = await WriteFencedAsync("checkpoint", async () =>
        {
            (var answer, obsolete) = await _progress.RecordCheckpointAsync(_attempt.Fence, info, written.IsLast ? 1 : _keep, CancellationToken.None);
            return answer;
        });
        if (isRecorded) _meter.CheckpointBytes.Add(info.Bytes);

        // Files go only after the store has let go of them; a refused checkpoint is known to nobody.
        foreach (var path in isRecorded ? obsolete : [info.Path])
            await _folder.DeleteAsync(path, CancellationToken.None);
    }

    /// <summary>Writes, again and again while the database is out of reach; gives up when the lease is lost.</summary>
    private async Task<bool> WriteFencedAsync(string what, Func<Task<WriteAnswer>> write)
    {
        using var span = Traces.Start(Traces.Report);
        span?.SetTag("what", what);
        while (!IsLost)
        {
            try
            {
                var began = _time.GetTimestamp();
                var answer = await write();
                _meter.ReportDuration.Record(_time.GetElapsedTime(began).TotalSeconds);
                if (answer == WriteAnswer.Accepted) return true;
                _meter.StaleWrites.Add(1, Tags.Word(Tags.Write, what));
                _attempt.AskToStop(StopReason.LeaseLost);
            }
            catch (Exception failure) when (StoreOutage.Is(failure))
            {
                LogNotWritten(_attempt.Fence, failure.Message);
                _meter.ReportRetries.Add(1);
                await Task.Delay(TryAgainAfter, _time);
            }
        }

        return false;
    }

    [LoggerMessage(EventId = 330, Level = LogLevel.Warning, Message = "{Fence}: reports could not be written; they are tried again. {Failure}")]
    private partial void LogNotWritten(Fence fence, string failure);
}
