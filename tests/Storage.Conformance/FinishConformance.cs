using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Results, failures and cancels by the worker.</summary>
public abstract class FinishConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task Finish_RunningTrial_KeepsTheResult()
    {
        var fence = await StartTrialAsync();

        var answer = await Leases.FinishAsync(fence, ATrial.Result(top1: 0.93), Stop);

        Assert.Equal(WriteAnswer.Accepted, answer);
        var detail = await FindAsync(fence.Trial);
        Assert.Equal(TrialState.Succeeded, detail.Row.State);
        Assert.Equal(0.93, detail.Row.Result!.TestTop1);
        Assert.Equal(0.25, detail.Row.Result.Measurements["gate-sparsity"]);
        Assert.Equal(ConfigHash.Canonical(ATrial.Result(top1: 0.93)), ConfigHash.Canonical(detail.Row.Result));
        Assert.Equal(Store.Clock.GetUtcNow().UtcDateTime, detail.Row.EndedAt);
        Assert.Equal("succeeded", Assert.Single(detail.Attempts).Outcome);
        Assert.Equal(EventKinds.Finished, detail.Events[^1].Kind);
    }

    [Fact]
    public async Task Finish_TrialThatNeverStarted_IsRefused()
    {
        var fence = await ClaimAsync(await AddTrialAsync());

        Assert.Equal(WriteAnswer.LeaseLost, await Leases.FinishAsync(fence, ATrial.Result(), Stop));
        Assert.Equal(TrialState.Leased, await StateOfAsync(fence.Trial));
    }

    [Fact]
    public async Task Finish_AgainUnderTheSameLease_IsAcknowledgedAndChangesNothing()
    {
        var fence = await StartTrialAsync();
        await Leases.FinishAsync(fence, ATrial.Result(top1: 0.9), Stop);

        var again = await Leases.FinishAsync(fence, ATrial.Result(top1: 0.1), Stop);

        Assert.Equal(WriteAnswer.Accepted, again);
        Assert.Equal(0.9, (await FindAsync(fence.Trial)).Row.Result!.TestTop1);
        Assert.Equal(1, (await EventsOfAsync(fence.Trial)).Count(kind => kind == EventKinds.Finished));
    }

    [Fact]
    public async Task Finish_AfterAnotherWorkerFinished_IsRefusedAndTheFirstResultStays()
    {
        var (slow, quick) = await LoseLeaseAsync();
        await Leases.FinishAsync(quick, ATrial.Result(top1: 0.9), Stop);

        var late = await Leases.FinishAsync(slow, ATrial.Result(top1: 0.1), Stop);

        Assert.Equal(WriteAnswer.LeaseLost, late);
        Assert.Equal(0.9, (await FindAsync(slow.Trial)).Row.Result!.TestTop1);
    }

    [Fact]
    public async Task Finish_WhileACancelWaits_Wins()
    {
        var fence = await StartTrialAsync();
        await Sweeps.CancelAsync(ASweep.Plan().SweepId, Stop);

        Assert.Equal(WriteAnswer.Accepted, await Leases.FinishAsync(fence, ATrial.Result(), Stop));
        Assert.Equal(TrialState.Succeeded, await StateOfAsync(fence.Trial));
    }

    [Theory]
    [InlineData(FailureCause.Unknown, TrialState.Queued)]
    [InlineData(FailureCause.OutOfMemory, TrialState.Queued)]
    [InlineData(FailureCause.LostWorker, TrialState.Queued)]
    [InlineData(FailureCause.Diverged, TrialState.Failed)]
    [InlineData(FailureCause.BrokenInput, TrialState.Failed)]
    public async Task Fail_ForTheFirstTime_FollowsThePolicyOfTheCause(FailureCause cause, TrialState expected)
    {
        var fence = await StartTrialAsync();

        var answer = await Leases.FailAsync(fence, cause, "what happened", RetryPolicy.Default, Stop);

        Assert.Equal(WriteAnswer.Accepted, answer);
        var detail = await FindAsync(fence.Trial);
        Assert.Equal(expected, detail.Row.State);
        Assert.Equal((cause, "what happened"), (detail.Row.FailureCause, detail.Row.FailureMessage));
        Assert.Equal(("failed", cause, "what happened"), (detail.Attempts[0].Outcome, detail.Attempts[0].Cause, detail.Attempts[0].Message));
    }

    [Fact]
    public async Task Fail_AsOftenAsThePolicyAllows_StaysFailed()
    {
        var trial = await AddTrialAsync();
        var states = new List<TrialState>();
        for (var attempt = 1; attempt <= RetryPolicy.Default.MaximumFailures; attempt++)
        {
            await Leases.FailAsync(await StartAsync(trial), FailureCause.Unknown, "broken", RetryPolicy.Default, Stop);
            states.Add(await StateOfAsync(trial));
            Store.Clock.Advance(RetryPolicy.Default.MaximumDelay);
        }

        Assert.Equal([TrialState.Queued, TrialState.Queued, TrialState.Failed], states);
        Assert.Null(await Leases.ClaimAsync(trial, "worker", LeaseFor, Stop));
    }

    [Fact]
    public async Task Claim_AfterAFailure_ForgetsTheCauseInTheRowAndKeepsItInTheAttempt()
    {
        var fence = await StartTrialAsync();
        await Leases.FailAsync(fence, FailureCause.OutOfMemory, "12 GiB", RetryPolicy.Default, Stop);
        Store.Clock.Advance(RetryPolicy.Default.FirstDelay);

        await ClaimAsync(fence.Trial);

        var detail = await FindAsync(fence.Trial);
        Assert.Null(detail.Row.FailureCause);
        Assert.Equal(FailureCause.OutOfMemory, detail.Attempts[0].Cause);
    }

    [Fact]
    public async Task Fail_WhileACancelWaits_IsNotTriedAgain()
    {
        var fence = await StartTrialAsync();
        await Sweeps.CancelAsync(ASweep.Plan().SweepId, Stop);

        await Leases.FailAsync(fence, FailureCause.Unknown, "broken", RetryPolicy.Default, Stop);

        Assert.Equal(TrialState.Cancelled, await StateOfAsync(fence.Trial));
    }

    [Fact]
    public async Task Cancel_AsAsked_IsCancelled()
    {
        var fence = await StartTrialAsync();
        await Sweeps.CancelAsync(ASweep.Plan().SweepId, Stop);

        Assert.Equal(WriteAnswer.Accepted, await Leases.CancelAsync(fence, Stop));
        var detail = await FindAsync(fence.Trial);
        Assert.Equal(TrialState.Cancelled, detail.Row.State);
        Assert.Equal("cancelled", detail.Attempts[0].Outcome);
    }

    [Fact]
    public async Task Cancel_AfterTheRequestWasWithdrawn_IsQueued()
    {
        var fence = await StartTrialAsync();
        await Sweeps.CancelAsync(ASweep.Plan().SweepId, Stop);
        await Sweeps.SubmitAsync(ASweep.Plan(), Stop);

        Assert.Equal(WriteAnswer.Accepted, await Leases.CancelAsync(fence, Stop));
        Assert.Equal(TrialState.Queued, await StateOfAsync(fence.Trial));
    }
}
