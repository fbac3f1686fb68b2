using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>Reports of running attempts in a relational database.</summary>
public class ProgressStore(StoreDatabase database) : IProgressStore
{
    /// <inheritdoc/>
    public virtual Task<WriteAnswer> RecordEpochsAsync(Fence fence, IReadOnlyList<EpochMetrics> epochs, CancellationToken stop) =>
        WriteFencedAsync(
            fence,
            "An epoch's record",
            async session =>
            {
                foreach (var epoch in epochs)
                {
                    await session.ExecuteAsync(
                        "epoch", ("trial", fence.Trial), ("epoch", epoch.Epoch), ("rate", epoch.LearningRate),
                        ("train_loss", epoch.TrainLoss), ("train_top1", epoch.TrainTop1), ("penalty", epoch.Penalty),
                        ("validation_loss", epoch.ValidationLoss), ("validation_top1", epoch.ValidationTop1),
                        ("validation_top5", epoch.ValidationTop5), ("seconds", epoch.Seconds), ("speed", epoch.ImagesPerSecond));
                }

                await session.ExecuteAsync("forget-losses", ("trial", fence.Trial));
            },
            stop);

    /// <inheritdoc/>
    public virtual Task<WriteAnswer> AppendLogAsync(Fence fence, IReadOnlyList<LogLine> lines, CancellationToken stop) =>
        WriteFencedAsync(
            fence,
            "A log line",
            async session =>
            {
                foreach (var line in lines)
                {
                    await session.ExecuteAsync(
                        "log-line", ("trial", fence.Trial), ("attempt", fence.Attempt), ("at", line.At), ("level", line.Level), ("text", line.Text));
                }
            },
            stop);

    /// <inheritdoc/>
    public async Task<(WriteAnswer Answer, IReadOnlyList<string> Obsolete)> RecordCheckpointAsync(
        Fence fence, CheckpointInfo checkpoint, int keep, CancellationToken stop)
    {
        IReadOnlyList<string> obsolete = [];
        var answer = await WriteFencedAsync(
            fence,
            "A checkpoint",
            async session =>
            {
                await session.ExecuteAsync(
                    "checkpoint", ("trial", fence.Trial), ("path", checkpoint.Path), ("epoch", checkpoint.Epoch), ("step", checkpoint.Step),
                    ("sha256", checkpoint.Sha256), ("bytes", checkpoint.Bytes));
                await session.ExecuteAsync("forget-losses", ("trial", fence.Trial));
                obsolete = await session.ListAsync("checkpoint-prune", row => row.GetString(0), ("trial", fence.Trial), ("keep", keep));
                await session.NoteAsync(
                    fence.Trial, EventKinds.Checkpointed,
                    $"Attempt {fence.Attempt} wrote a checkpoint after epoch {checkpoint.Epoch}, step {checkpoint.Step}.");
            },
            stop);
        return (answer, obsolete);
    }

    private Task<WriteAnswer> WriteFencedAsync(Fence fence, string write, Func<StoreSession, Task> work, CancellationToken stop) =>
        database.WriteAsync(
            async session =>
            {
                if (!await session.HoldsAsync(fence))
                {
                    await session.RefuseAsync(fence, write);
                    return WriteAnswer.LeaseLost;
                }

                await work(session);
                return WriteAnswer.Accepted;
            },
            stop);
}
