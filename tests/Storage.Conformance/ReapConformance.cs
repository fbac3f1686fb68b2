using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Taking back from silent workers.</summary>
public abstract class ReapConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task Reap_LeaseThatHolds_LeavesIt()
    {
        var fence = await StartTrialAsync();
        Store.Clock.Advance(LeaseFor - OneSecond);

        Assert.Empty(await Leases.ReapAsync(10, Stop));
        Assert.Equal(TrialState.Running, await StateOfAsync(fence.Trial));
    }

    [Fact]
    public async Task Reap_SilentWorker_QueuesTheTrial()
    {
        var fence = await StartTrialAsync("slow");
        Store.Clock.Advance(LeaseFor);

        var reaped = await Leases.ReapAsync(10, Stop);

        Assert.Equal(new ReapedTrial(fence, "slow", TrialState.Queued), Assert.Single(reaped));
        var attempt = Assert.Single((await FindAsync(fence.Trial)).Attempts);
        Assert.Equal(("reaped", FailureCause.LostWorker), (attempt.Outcome, attempt.Cause));
        Assert.Equal(EventKinds.Reaped, (await EventsOfAsync(fence.Trial))[^1]);
    }

    [Fact]
    public async Task Reap_TrialThatNeverStarted_QueuesIt()
    {
        var fence = await ClaimAsync(await AddTrialAsync());
        Store.Clock.Advance(LeaseFor);

        Assert.Single(await Leases.ReapAsync(10, Stop));
        Assert.Equal(TrialState.Queued, await StateOfAsync(fence.Trial));
    }

    [Fact]
    public async Task Reap_WhileACancelWaits_Cancels()
    {
        var fence = await StartTrialAsync();
        await Sweeps.CancelAsync(ASweep.Plan().SweepId, Stop);
        Store.Clock.Advance(LeaseFor);

        var reaped = await Leases.ReapAsync(10, Stop);

        Assert.Equal(TrialState.Cancelled, Assert.Single(reaped).State);
        Assert.Equal(TrialState.Cancelled, await StateOfAsync(fence.Trial));
    }

    [Fact]
    public async Task Reap_MoreThanTheLimit_TakesTheOldestFirst()
    {
        var plan = ASweep.Plan(cells: 3);
        await Sweeps.SubmitAsync(plan, Stop);
        foreach (var trial in plan.Trials)
        {
            await ClaimAsync(trial.Id);
            Store.Clock.Advance(OneSecond);
        }

        Store.Clock.Advance(LeaseFor);
        var first = await Leases.ReapAsync(2, Stop);
        var second = await Leases.ReapAsync(2, Stop);

        Assert.Equal(plan.Trials.Take(2).Select(trial => trial.Id).ToHashSet(), first.Select(reaped => reaped.Fence.Trial).ToHashSet());
        Assert.Equal(plan.Trials[2].Id, Assert.Single(second).Fence.Trial);
    }

    [Fact]
    public async Task ReapWorker_HoldsLeases_TakesBackItsOwnAtOnce()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        var gone = await StartAsync(plan.Trials[0].Id, "one");
        var there = await StartAsync(plan.Trials[1].Id, "two");

        var reaped = await Leases.ReapWorkerAsync("one", Stop);

        Assert.Equal(gone, Assert.Single(reaped).Fence);
        Assert.Equal(TrialState.Queued, await StateOfAsync(gone.Trial));
        Assert.Equal(TrialState.Running, await StateOfAsync(there.Trial));
    }
}
