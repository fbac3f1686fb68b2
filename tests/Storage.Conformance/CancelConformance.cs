using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Cancelling sweeps.</summary>
public abstract class CancelConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task Cancel_QueuedAndRunningTrials_CancelsTheOnesAndAsksTheOthers()
    {
        var plan = ASweep.Plan(cells: 4);
        await Sweeps.SubmitAsync(plan, Stop);
        await Leases.FinishAsync(await StartAsync(plan.Trials[0].Id), ATrial.Result(), Stop);
        await StartAsync(plan.Trials[1].Id);

        var answer = await Sweeps.CancelAsync(plan.SweepId, Stop);

        Assert.Equal((2, 0), (answer!.Cancelled, answer.Shared));
        Assert.Equal([plan.Trials[1].Id], answer.Stopping);
        var states = (await Trials.ListAsync(plan.SweepId, Stop)).Select(row => row.State);
        Assert.Equal([TrialState.Succeeded, TrialState.Running, TrialState.Cancelled, TrialState.Cancelled], states);
        Assert.Equal(EventKinds.CancelRequested, (await EventsOfAsync(plan.Trials[1].Id))[^1]);
        Assert.Equal(EventKinds.Cancelled, (await EventsOfAsync(plan.Trials[2].Id))[^1]);
    }

    [Fact]
    public async Task Cancel_UnknownSweep_SaysSo() => Assert.Null(await Sweeps.CancelAsync("nothing", Stop));

    [Fact]
    public async Task Cancel_Twice_StillNamesWhatIsStopping()
    {
        var fence = await StartTrialAsync();
        var sweep = ASweep.Plan().SweepId;
        await Sweeps.CancelAsync(sweep, Stop);
        var first = (await Sweeps.FindAsync(sweep, Stop))!.Summary.CancelledAt;
        Store.Clock.Advance(OneSecond);

        var again = await Sweeps.CancelAsync(sweep, Stop);

        Assert.Equal([fence.Trial], again!.Stopping);
        Assert.Equal(first, (await Sweeps.FindAsync(sweep, Stop))!.Summary.CancelledAt);
        Assert.Equal(1, (await EventsOfAsync(fence.Trial)).Count(kind => kind == EventKinds.CancelRequested));
    }

    [Fact]
    public async Task Cancel_SharedTrials_AreLeftToTheOtherSweep()
    {
        var (one, other) = (ASweep.Plan("one", cells: 3), ASweep.Plan("other", cells: 3, firstLevel: 1));
        await Sweeps.SubmitAsync(one, Stop);
        await Sweeps.SubmitAsync(other, Stop);
        var running = await StartAsync(one.Trials[1].Id);

        var answer = await Sweeps.CancelAsync(one.SweepId, Stop);

        Assert.Equal((1, 2), (answer!.Cancelled, answer.Shared));
        Assert.Empty(answer.Stopping);
        Assert.Equal(RenewAnswer.Renewed, await Leases.RenewAsync(running, LeaseFor, default, Stop));
        Assert.Equal(TrialState.Queued, await StateOfAsync(one.Trials[2].Id));
    }

    [Fact]
    public async Task Cancel_TheLastSweepThatNeedsATrial_CancelsIt()
    {
        var (one, other) = (ASweep.Plan("one"), ASweep.Plan("other"));
        await Sweeps.SubmitAsync(one, Stop);
        await Sweeps.SubmitAsync(other, Stop);
        await Sweeps.CancelAsync(one.SweepId, Stop);

        var answer = await Sweeps.CancelAsync(other.SweepId, Stop);

        Assert.Equal((1, 0), (answer!.Cancelled, answer.Shared));
        Assert.Equal(TrialState.Cancelled, await StateOfAsync(one.Trials[0].Id));
    }

    [Fact]
    public async Task Cancelled_Trial_IsNeitherClaimedNorOffered()
    {
        var trial = await AddTrialAsync();
        await Sweeps.CancelAsync(ASweep.Plan().SweepId, Stop);

        Assert.Null(await Leases.ClaimAsync(trial, "worker", LeaseFor, Stop));
        Assert.Null(await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop));
        Assert.Empty(await Offers.TakeOffersAsync(10, OneSecond, Stop));
    }
}
