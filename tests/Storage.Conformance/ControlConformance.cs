using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Steering sweeps that run.</summary>
public abstract class ControlConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task Pause_QueuedTrials_AreNeitherClaimedNorOffered()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);

        Assert.True(await Sweeps.PauseAsync(plan.SweepId, Stop));

        Assert.Null(await Leases.ClaimAsync(plan.Trials[0].Id, "worker", LeaseFor, Stop));
        Assert.Null(await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop));
        Assert.Empty(await Offers.TakeOffersAsync(10, OneSecond, Stop));
        Assert.Equal(Store.Clock.GetUtcNow().UtcDateTime, (await Sweeps.FindAsync(plan.SweepId, Stop))!.Summary.PausedAt);
    }

    [Fact]
    public async Task Pause_RunningTrials_GoOn()
    {
        var fence = await StartTrialAsync();

        await Sweeps.PauseAsync(ASweep.Plan().SweepId, Stop);

        Assert.Equal(RenewAnswer.Renewed, await Leases.RenewAsync(fence, LeaseFor, default, Stop));
        Assert.Equal(WriteAnswer.Accepted, await Leases.FinishAsync(fence, ATrial.Result(), Stop));
    }

    [Fact]
    public async Task Resume_PausedSweep_GivesItsTrialsOut()
    {
        var trial = await AddTrialAsync();
        await Sweeps.PauseAsync(ASweep.Plan().SweepId, Stop);

        Assert.True(await Sweeps.ResumeAsync(ASweep.Plan().SweepId, Stop));

        Assert.Equal(trial, (await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop))!.Fence.Trial);
        Assert.Null((await Sweeps.ListAsync(Stop))[0].PausedAt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pause_OneOfTwoSweepsThatNeedATrial_LeavesItToTheOther(bool pausesTheOlder)
    {
        var (older, newer) = (ASweep.Plan("older", cells: 2), ASweep.Plan("newer", cells: 2, firstLevel: 1));
        await Sweeps.SubmitAsync(older, Stop);
        Store.Clock.Advance(OneSecond);
        await Sweeps.SubmitAsync(newer, Stop);

        await Sweeps.PauseAsync((pausesTheOlder ? older : newer).SweepId, Stop);
        var active = await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, count: 10, LeaseFor, Stop);

        var expected = (pausesTheOlder ? newer : older).Trials.Select(trial => trial.Id).ToHashSet();
        Assert.Equal(expected, active.Select(claimed => claimed.Fence.Trial).ToHashSet());
    }

    [Fact]
    public async Task Resume_AfterBothSweepsWerePaused_GivesTheSharedTrialOut()
    {
        var (one, other) = (ASweep.Plan("one"), ASweep.Plan("other"));
        await Sweeps.SubmitAsync(one, Stop);
        await Sweeps.SubmitAsync(other, Stop);
        await Sweeps.PauseAsync(one.SweepId, Stop);
        await Sweeps.PauseAsync(other.SweepId, Stop);

        await Sweeps.ResumeAsync(one.SweepId, Stop);

        Assert.NotNull(await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop));
    }

    [Fact]
    public async Task Cancel_OneOfTwoSweepsThatNeedATrial_LeavesItToTheOther()
    {
        var (one, other) = (ASweep.Plan("one"), ASweep.Plan("other"));
        await Sweeps.SubmitAsync(one, Stop);
        await Sweeps.SubmitAsync(other, Stop);

        await Sweeps.CancelAsync(one.SweepId, Stop);

        Assert.NotNull(await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop));
    }

    [Fact]
    public async Task Cancel_TheActiveOneOfTwoSweeps_HoldsTheTrialForThePausedOne()
    {
        var (one, other) = (ASweep.Plan("one"), ASweep.Plan("other"));
        await Sweeps.SubmitAsync(one, Stop);
        await Sweeps.SubmitAsync(other, Stop);
        await Sweeps.PauseAsync(other.SweepId, Stop);

        await Sweeps.CancelAsync(one.SweepId, Stop);

        Assert.Null(await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop));
        await Sweeps.ResumeAsync(other.SweepId, Stop);
        Assert.NotNull(await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop));
    }

    [Fact]
    public async Task Steering_UnknownSweep_SaysSo()
    {
        Assert.False(await Sweeps.PauseAsync("nothing", Stop));
        Assert.False(await Sweeps.ResumeAsync("nothing", Stop));
        Assert.False(await Sweeps.SetPriorityAsync("nothing", 1, Stop));
        Assert.Null(await Sweeps.RetryAsync("nothing", Stop));
        Assert.False(await Sweeps.RetryTrialAsync(new TrialId(42), Stop));
    }

    [Fact]
    public async Task Retry_SweepWithHoles_QueuesWhatFailedAndForgetsIt()
    {
        var plan = ASweep.Plan(cells: 3);
        await Sweeps.SubmitAsync(plan, Stop);
        await Leases.FinishAsync(await StartAsync(plan.Trials[0].Id), ATrial.Result(), Stop);
        await Leases.FailAsync(await StartAsync(plan.Trials[1].Id), FailureCause.Diverged, "NaN", RetryPolicy.Default, Stop);

        var answer = await Sweeps.RetryAsync(plan.SweepId, Stop);

        Assert.Equal(new RetryAnswer(1), answer);
        var rows = await Trials.ListAsync(plan.SweepId, Stop);
        Assert.Equal([TrialState.Succeeded, TrialState.Queued, TrialState.Queued], rows.Select(row => row.State));
        Assert.Null(rows[1].FailureCause);
        Assert.Equal(EventKinds.Requeued, (await EventsOfAsync(plan.Trials[1].Id))[^1]);
    }

    [Fact]
    public async Task Retry_QuarantinedTrial_BeginsToCountAnew()
    {
        var trial = await AddTrialAsync();
        var once = RetryPolicy.Default with { MaximumFailures = 2 };
        await FailAsync(trial, once);
        await FailAsync(trial, once);
        Assert.Equal(TrialState.Failed, await StateOfAsync(trial));

        Assert.True(await Sweeps.RetryTrialAsync(trial, Stop));
        await FailAsync(trial, once);

        Assert.Equal(TrialState.Queued, await StateOfAsync(trial));
    }

    [Fact]
    public async Task Retry_CancelledSweep_MakesItActive()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        var running = await StartAsync(plan.Trials[0].Id);
        await Sweeps.CancelAsync(plan.SweepId, Stop);

        Assert.Equal(new RetryAnswer(1), await Sweeps.RetryAsync(plan.SweepId, Stop));

        Assert.Null((await Sweeps.ListAsync(Stop))[0].CancelledAt);
        Assert.Equal(RenewAnswer.Renewed, await Leases.RenewAsync(running, LeaseFor, default, Stop));
        Assert.NotNull(await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop));
    }

    [Fact]
    public async Task RetryTrial_ThatNoActiveSweepNeeds_IsLeftAlone()
    {
        var trial = await AddTrialAsync();
        await Sweeps.CancelAsync(ASweep.Plan().SweepId, Stop);

        Assert.False(await Sweeps.RetryTrialAsync(trial, Stop));
        Assert.Equal(TrialState.Cancelled, await StateOfAsync(trial));
    }

    [Fact]
    public async Task RetryTrial_ThatRunsOrHasAResult_IsLeftAlone()
    {
        var fence = await StartTrialAsync();

        Assert.False(await Sweeps.RetryTrialAsync(fence.Trial, Stop));
        await Leases.FinishAsync(fence, ATrial.Result(), Stop);
        Assert.False(await Sweeps.RetryTrialAsync(fence.Trial, Stop));
    }

    private async Task FailAsync(TrialId trial, RetryPolicy policy)
    {
        await Leases.FailAsync(await StartAsync(trial), FailureCause.Crashed, "signal 6", policy, Stop);
        Store.Clock.Advance(policy.MaximumDelay);
    }
}
