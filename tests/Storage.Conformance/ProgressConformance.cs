using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Epochs, log lines and checkpoints.</summary>
public abstract class ProgressConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task RecordEpochs_Several_GivesTheCurveInOrder()
    {
        var fence = await StartTrialAsync();

        await Progress.RecordEpochsAsync(fence, [ATrial.Epoch(2, loss: 0.8), ATrial.Epoch(1, loss: 1.2)], Stop);

        var curves = await Trials.ReadCurvesAsync([fence.Trial], Stop);
        Assert.Equal([ATrial.Epoch(1, loss: 1.2), ATrial.Epoch(2, loss: 0.8)], curves[fence.Trial]);
    }

    [Fact]
    public async Task RecordEpochs_OfALaterAttempt_ReplacesTheEarlier()
    {
        var first = await StartTrialAsync();
        await Progress.RecordEpochsAsync(first, [ATrial.Epoch(1), ATrial.Epoch(2, loss: 0.9)], Stop);
        await Leases.ReleaseAsync(first, "drain", Stop);
        var second = await StartAsync(first.Trial);

        await Progress.RecordEpochsAsync(second, [ATrial.Epoch(2, loss: 0.7)], Stop);

        var curves = await Trials.ReadCurvesAsync([first.Trial], Stop);
        Assert.Equal([1.5, 0.7], curves[first.Trial].Select(epoch => epoch.TrainLoss));
    }

    [Fact]
    public async Task RecordEpochs_LossThatIsNotANumber_ReadsBackSo()
    {
        var fence = await StartTrialAsync();

        await Progress.RecordEpochsAsync(fence, [ATrial.Epoch(1, loss: double.NaN), ATrial.Epoch(2, loss: double.PositiveInfinity)], Stop);

        var curves = await Trials.ReadCurvesAsync([fence.Trial], Stop);
        Assert.Equal([double.NaN, double.PositiveInfinity], curves[fence.Trial].Select(epoch => epoch.TrainLoss));
    }

    [Fact]
    public async Task AppendLog_Lines_AreReadOnFromAPosition()
    {
        var fence = await StartTrialAsync();
        var lines = Enumerable.Range(1, 5).Select(number => new LogLine(DateTime.UnixEpoch.AddSeconds(number), "info", $"line {number}")).ToList();
        await Progress.AppendLogAsync(fence, lines, Stop);

        var head = await Trials.ReadLogAsync(fence.Trial, after: 0, limit: 2, Stop);
        var tail = await Trials.ReadLogAsync(fence.Trial, after: head[^1].Position, limit: 100, Stop);

        Assert.Equal(lines, head.Concat(tail).Select(logged => logged.Line));
        Assert.All(head.Concat(tail), logged => Assert.Equal(1, logged.Attempt));
    }

    [Fact]
    public async Task RecordCheckpoint_BeyondTheNumberKept_NamesTheObsoleteFiles()
    {
        var fence = await StartTrialAsync();
        await Progress.RecordCheckpointAsync(fence, ATrial.Checkpoint("a"), keep: 2, Stop);
        var second = await Progress.RecordCheckpointAsync(fence, ATrial.Checkpoint("b"), keep: 2, Stop);
        var third = await Progress.RecordCheckpointAsync(fence, ATrial.Checkpoint("c"), keep: 2, Stop);

        Assert.Equal(WriteAnswer.Accepted, third.Answer);
        Assert.Empty(second.Obsolete);
        Assert.Equal(["a"], third.Obsolete);
        Assert.Equal(["c", "b"], (await FindAsync(fence.Trial)).Checkpoints.Select(checkpoint => checkpoint.Path));
    }

    [Fact]
    public async Task RecordCheckpoint_SameFileAgain_StaysOne()
    {
        var fence = await StartTrialAsync();
        await Progress.RecordCheckpointAsync(fence, ATrial.Checkpoint("a"), keep: 1, Stop);

        var again = await Progress.RecordCheckpointAsync(fence, ATrial.Checkpoint("a"), keep: 1, Stop);

        Assert.Empty(again.Obsolete);
        Assert.Single((await FindAsync(fence.Trial)).Checkpoints);
    }

    [Fact]
    public async Task RecordCheckpoint_Accepted_LeavesAnEvent()
    {
        var fence = await StartTrialAsync();

        await Progress.RecordCheckpointAsync(fence, ATrial.Checkpoint("a", epoch: 3, step: 7), keep: 1, Stop);

        var last = (await FindAsync(fence.Trial)).Events[^1];
        Assert.Equal((EventKinds.Checkpointed, "Attempt 1 wrote a checkpoint after epoch 3, step 7."), (last.Kind, last.Text));
    }
}
