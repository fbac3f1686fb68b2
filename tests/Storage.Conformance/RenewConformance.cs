using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Starting, keeping and giving back.</summary>
public abstract class RenewConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task Start_LeasedTrial_Runs()
    {
        var fence = await StartTrialAsync();

        Assert.Equal(TrialState.Running, await StateOfAsync(fence.Trial));
        Assert.Equal(EventKinds.Started, (await EventsOfAsync(fence.Trial))[^1]);
    }

    [Fact]
    public async Task Renew_BeforeTheLeaseEnds_KeepsTheTrial()
    {
        var fence = await StartTrialAsync();
        Store.Clock.Advance(LeaseFor - OneSecond);

        var answer = await Leases.RenewAsync(fence, LeaseFor, default, Stop);
        Store.Clock.Advance(LeaseFor - OneSecond);

        Assert.Equal(RenewAnswer.Renewed, answer);
        Assert.Empty(await Leases.ReapAsync(10, Stop));
    }

    [Fact]
    public async Task Renew_LeaseThatEndedAndNobodyTook_GoesOn()
    {
        var fence = await StartTrialAsync();
        Store.Clock.Advance(LeaseFor * 2);

        Assert.Equal(RenewAnswer.Renewed, await Leases.RenewAsync(fence, LeaseFor, default, Stop));
        Assert.Empty(await Leases.ReapAsync(10, Stop));
    }

    [Fact]
    public async Task Renew_WithProgress_ShowsIt()
    {
        var fence = await StartTrialAsync();
        var progress = new TrialProgress(Epoch: 1, Epochs: 4, Step: 5, Steps: 10, ImagesPerSecond: 321.5);

        await Leases.RenewAsync(fence, LeaseFor, progress, Stop);

        Assert.Equal(progress, (await FindAsync(fence.Trial)).Row.Progress);
        Assert.Equal(0.375, (await Sweeps.ListAsync(Stop))[0].Fraction, 12);
    }

    [Fact]
    public async Task Renew_WithASpeedThatIsNotANumber_IsTaken()
    {
        var fence = await StartTrialAsync();

        Assert.Equal(RenewAnswer.Renewed, await Leases.RenewAsync(fence, LeaseFor, new TrialProgress(0, 4, 0, 10, double.NaN), Stop));
    }

    [Fact]
    public async Task Renew_AfterACancel_SaysSoAndKeepsTheLease()
    {
        var fence = await StartTrialAsync();
        await Sweeps.CancelAsync(ASweep.Plan().SweepId, Stop);
        Store.Clock.Advance(LeaseFor - OneSecond);

        var answer = await Leases.RenewAsync(fence, LeaseFor, default, Stop);
        Store.Clock.Advance(LeaseFor - OneSecond);

        Assert.Equal(RenewAnswer.CancelRequested, answer);
        Assert.Empty(await Leases.ReapAsync(10, Stop));
    }

    [Fact]
    public async Task Release_RunningTrial_IsQueuedAtOnceAndCountsNoFailure()
    {
        var policy = RetryPolicy.Default with { MaximumFailures = 2 };
        var fence = await StartTrialAsync();

        var answer = await Leases.ReleaseAsync(fence, "The worker is draining.", Stop);
        var second = await StartAsync(fence.Trial);
        await Leases.FailAsync(second, FailureCause.Unknown, "broken", policy, Stop);

        Assert.Equal(WriteAnswer.Accepted, answer);
        var detail = await FindAsync(fence.Trial);
        Assert.Equal(TrialState.Queued, detail.Row.State);
        Assert.Equal(("released", "The worker is draining."), (detail.Attempts[0].Outcome, detail.Attempts[0].Message));
        Assert.Contains(EventKinds.Released, await EventsOfAsync(fence.Trial));
    }

    [Fact]
    public async Task Release_BeforeTheStart_IsQueued()
    {
        var fence = await ClaimAsync(await AddTrialAsync());

        Assert.Equal(WriteAnswer.Accepted, await Leases.ReleaseAsync(fence, "drain", Stop));
        Assert.Equal(TrialState.Queued, await StateOfAsync(fence.Trial));
    }

    [Fact]
    public async Task Release_WhileACancelWaits_IsCancelled()
    {
        var fence = await StartTrialAsync();
        await Sweeps.CancelAsync(ASweep.Plan().SweepId, Stop);

        await Leases.ReleaseAsync(fence, "drain", Stop);

        Assert.Equal(TrialState.Cancelled, await StateOfAsync(fence.Trial));
    }
}
