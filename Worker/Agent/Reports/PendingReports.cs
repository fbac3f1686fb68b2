using Orchestrator.Trials;

namespace Orchestrator.Worker.Agent.Reports;

/// <summary>
/// What an attempt has reported and nobody has written yet. Epochs and checkpoints are few and none is lost; log lines beyond
/// <see cref="MaximumLines"/> are dropped and counted, so that a trainer that logs every step cannot fill the memory.
/// </summary>
internal sealed class PendingReports(TimeProvider time)
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
        lock (_lock) _epochs.Add(epoch);
        Added.Ring();
    }

    /// <summary>Adds a checkpoint.</summary>
    public void Add(WrittenCheckpoint checkpoint)
    {
        lock (_lock) _checkpoints.Add(checkpoint);
        Added.Ring();
    }

    /// <summary>Adds a log line.</summary>
    public void Add(LogLine line)
    {
        lock (_lock)
        {
            if (_lines.Count < MaximumLines) _lines.Add(line);
            else _dropped++;
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
            var batch = new ReportBatch(_epochs, _lines, _checkpoints);
            (_epochs, _lines, _checkpoints, _dropped) = ([], [], [], 0);
            return batch;
        }
    }
}
