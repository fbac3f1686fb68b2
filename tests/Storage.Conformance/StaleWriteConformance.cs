using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>A worker that lost its lease writes nothing, whatever it tries, and leaves a trace.</summary>
public abstract class StaleWriteConformance(StoreUnderTest store) : Conformance(store)
{
    public static TheoryData<string> Writes => ["start", "heartbeat", "epoch", "log", "checkpoint", "finish", "fail", "release", "cancel"];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_WithAnOlderToken_IsRefusedAndChangesNothing(string write)
    {
        var (slow, quick) = await LoseLeaseAsync();
        var before = await SnapshotAsync(slow.Trial);

        var isRefused = await IsRefusedAsync(write, slow);

        Assert.True(isRefused);
        Assert.Equal(before, await SnapshotAsync(slow.Trial));
        Assert.Equal(EventKinds.StaleWriteRefused, (await EventsOfAsync(slow.Trial))[^1]);
        Assert.Equal(RenewAnswer.Renewed, await Leases.RenewAsync(quick, LeaseFor, default, Stop));
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_AfterTheTrialWasReapedAndNotTakenAgain_IsRefused(string write)
    {
        var fence = await StartTrialAsync();
        Store.Clock.Advance(LeaseFor);
        await Leases.ReapAsync(10, Stop);

        Assert.True(await IsRefusedAsync(write, fence));
        Assert.Equal(TrialState.Queued, await StateOfAsync(fence.Trial));
        Assert.Equal(EventKinds.StaleWriteRefused, (await EventsOfAsync(fence.Trial))[^1]);
    }

    [Fact]
    public async Task Write_ForATrialThatDoesNotExist_IsRefused() =>
        Assert.Equal(RenewAnswer.LeaseLost, await Leases.RenewAsync(new Fence(new TrialId(42), 1, 1), LeaseFor, default, Stop));

    [Fact]
    public async Task Refusal_InTheHistory_NamesBothTokens()
    {
        var (slow, _) = await LoseLeaseAsync();

        await Leases.RenewAsync(slow, LeaseFor, default, Stop);

        Assert.Equal(
            "A heartbeat of attempt 1 with token 1 was refused; nothing was written. The trial's token is 2 and it is running.",
            (await FindAsync(slow.Trial)).Events[^1].Text);
    }

    private async Task<bool> IsRefusedAsync(string write, Fence fence) => write switch
    {
        "start" => !await Leases.StartAsync(fence, Stop),
        "heartbeat" => await Leases.RenewAsync(fence, LeaseFor, new TrialProgress(9, 9, 9, 9, 9), Stop) == RenewAnswer.LeaseLost,
        "epoch" => await Progress.RecordEpochsAsync(fence, [ATrial.Epoch(1)], Stop) == WriteAnswer.LeaseLost,
        "log" => await Progress.AppendLogAsync(fence, [new LogLine(DateTime.UnixEpoch, "info", "late")], Stop) == WriteAnswer.LeaseLost,
        "checkpoint" => (await Progress.RecordCheckpointAsync(fence, ATrial.Checkpoint("late"), 2, Stop)).Answer == WriteAnswer.LeaseLost,
        "finish" => await Leases.FinishAsync(fence, ATrial.Result(), Stop) == WriteAnswer.LeaseLost,
        "fail" => await Leases.FailAsync(fence, FailureCause.Diverged, "late", RetryPolicy.Default, Stop) == WriteAnswer.LeaseLost,
        "release" => await Leases.ReleaseAsync(fence, "late", Stop) == WriteAnswer.LeaseLost,
        _ => await Leases.CancelAsync(fence, Stop) == WriteAnswer.LeaseLost,
    };

    // Everything that is stored of the trial except its events, as text.
    private async Task<string> SnapshotAsync(TrialId trial)
    {
        var detail = await FindAsync(trial);
        var curve = (await Trials.ReadCurvesAsync([trial], Stop))[trial];
        var log = await Trials.ReadLogAsync(trial, 0, 100, Stop);
        return ConfigHash.Canonical(new { detail.Row, detail.Attempts, detail.Checkpoints, curve, log });
    }
}
