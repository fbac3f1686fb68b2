using Orchestrator.Storage.Relational;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Postgres;

/// <summary>
/// Reports of running attempts on PostgreSQL: epochs and log lines go in one statement each, however many they are. When it finds no
/// lease, the steps that dialects share find out why, and note a refused write.
/// </summary>
public sealed class PostgresProgressStore(PostgresDatabase database) : ProgressStore(database)
{
    /// <inheritdoc/>
    public override async Task<WriteAnswer> RecordEpochsAsync(Fence fence, IReadOnlyList<EpochMetrics> epochs, CancellationToken stop)
    {
        // One statement cannot write a row twice.
        var records = epochs.Reverse().DistinctBy(epoch => epoch.Epoch).ToList();
        return await database.RunAsync(
            "epochs-noted", Rows.Trial, stop,
            ("trial", fence.Trial),
            ("token", fence.Token),
            ("epochs", Column(records, epoch => epoch.Epoch)),
            ("rates", Column(records, epoch => epoch.LearningRate)),
            ("train_losses", Column(records, epoch => epoch.TrainLoss)),
            ("train_top1s", Column(records, epoch => epoch.TrainTop1)),
            ("penalties", Column(records, epoch => epoch.Penalty)),
            ("validation_losses", Column(records, epoch => epoch.ValidationLoss)),
            ("validation_top1s", Column(records, epoch => epoch.ValidationTop1)),
            ("validation_top5s", Column(records, epoch => epoch.ValidationTop5)),
            ("seconds", Column(records, epoch => epoch.Seconds)),
            ("speeds", Column(records, epoch => epoch.ImagesPerSecond))) is [_]
            ? WriteAnswer.Accepted
            : await base.RecordEpochsAsync(fence, epochs, stop);
    }

    /// <inheritdoc/>
    public override async Task<WriteAnswer> AppendLogAsync(Fence fence, IReadOnlyList<LogLine> lines, CancellationToken stop) =>
        await database.RunAsync(
            "log-noted", Rows.Trial, stop,
            ("trial", fence.Trial),
            ("token", fence.Token),
            ("attempt", fence.Attempt),
            ("times", Column(lines, line => line.At)),
            ("levels", Column(lines, line => line.Level)),
            ("texts", Column(lines, line => line.Text))) is [_]
        ? WriteAnswer.Accepted
        : await base.AppendLogAsync(fence, lines, stop);

    private static TValue[] Column<TRow, TValue>(IReadOnlyList<TRow> rows, Func<TRow, TValue> value) => [.. rows.Select(value)];
}
