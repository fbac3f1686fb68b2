using Orchestrator.Telemetry;
using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Reports;

/// <summary>
/// What an attempt has reported and nobody has written yet. Epochs and checkpoints are few and none is lost; log lines beyond
/// <see cref="MaximumLines"/> are dropped and counted, so that a trainer that logs every step cannot fill the memory.
/// </summary>
internal sealed class PendingReports(OrchestratorMeter meter, TimeProvider time)
{
    /// <summary>Log lines that wait at most.</summary>
    public const int MaximumLines = 2000;

    private readonly Lock _lock = new();
    private List<EpochMetrics> _epochs = [];
    private List<LogLine> _lines = [];
    private List<WrittenCheckpoint> _checkpoints = [];
    private int _dropped;

    /// <summary>Rung when something was added.</summary>
    public Bell Added { get; } = new(time);

    /// <summary>Adds an epoch.</summary>
    public void Add(EpochMetrics epoch)
    {
        lock (_lock)
        {
            _epochs.Add(epoch);
            meter.ReportsPending.Add(1);
        }

        Added.Ring();
    }

    /// <summary>Adds a checkpoint.</summary>
    public void Add(WrittenCheckpoint checkpoint)
    {
        lock (_lock)
        {
            _checkpoints.Add(checkpoint);
            meter.ReportsPending.Add(1);
        }

        Added.Ring();
    }

    /// <summary>Adds a log line.</summary>
    public void Add(LogLine line)
    {
        lock (_lock)
        {
            var isKept = _lines.Count < MaximumLines;
            if (isKept) _lines.Add(line);
            else _dropped++;
            if (isKept) meter.ReportsPending.Add(1);
            else meter.ReportsDropped.Add(1);
        }

        Added.Ring();
    }

    /// <summary>Everything that waits, which then waits no more.</summary>
    public ReportBatch TakeAll()
    {
        lock (_lock)
        {
            if (_dropped > 0)
                _lines.Add(new LogLine(time.GetUtcNow().UtcDateTime, "warning", $"{_dropped} log lines were dropped: too many at once."));
            else if (_epochs.Count + _lines.Count + _checkpoints.Count == 0) return ReportBatch.Empty;
            var batch = new ReportBatch(_epochs, _lines, _checkpoints);
            meter.ReportsPending.Add(-(batch.Count - (_dropped > 0 ? 1 : 0)));
            (_epochs, _lines, _checkpoints, _dropped) = ([], [], [], 0);
            return batch;
        }
    }
}
