using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>What goes on: held trials, spans of attempts, why trials wait, events of a sweep.</summary>
public abstract class ActivityConformance(StoreUnderTest store) : Conformance(store)
{
    private DateTime Now => Store.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task ListHeld_OneOfThreeTrialsRuns_GivesItWithItsProgressAndSweep()
    {
        var plan = ASweep.Plan(cells: 3);
        await Sweeps.SubmitAsync(plan, Stop);
        await Leases.FinishAsync(await StartAsync(plan.Trials[0].Id), ATrial.Result(), Stop);
        var running = await StartAsync(plan.Trials[1].Id, "one");
        var progress = new TrialProgress(1, 2, 3, 10, 250);
        await Leases.RenewAsync(running, LeaseFor, progress, Stop);

        Assert.Equal([new HeldTrial(plan.Trials[1].Id, "one", TrialState.Running, progress, plan.SweepId)], await Activity.ListHeldAsync(Stop));
    }

    [Fact]
    public async Task ListAttempts_Since_GivesThoseThatLastedThenAndLater()
    {
        var plan = ASweep.Plan(cells: 3);
        await Sweeps.SubmitAsync(plan, Stop);
        var started = Now;
        await Leases.FinishAsync(await StartAsync(plan.Trials[0].Id), ATrial.Result(), Stop);
        var second = await StartAsync(plan.Trials[1].Id, "one");
        Store.Clock.Advance(OneSecond);
        var since = Now;
        await Leases.FinishAsync(second, ATrial.Result(), Stop);
        Store.Clock.Advance(OneSecond);
        await StartAsync(plan.Trials[2].Id, "two");

        Assert.Equal(
            [
                new AttemptSpan(plan.Trials[1].Id, 1, "one", started, since, "succeeded", null),
                new AttemptSpan(plan.Trials[2].Id, 1, "two", Now, null, null, null),
            ],
            await Activity.ListAttemptsAsync(since, Stop));
    }

    [Fact]
    public async Task ListWaiting_QueuedAndBackingOff_AreCountedApart()
    {
        var plan = ASweep.Plan(cells: 3);
        await Sweeps.SubmitAsync(plan, Stop);
        await Leases.FailAsync(await StartAsync(plan.Trials[0].Id), FailureCause.Crashed, "boom", RetryPolicy.Default, Stop);

        var waiting = await Activity.ListWaitingAsync(plan.SweepId, Stop);

        Assert.Equal([(plan.SweepId, 2, false), (plan.SweepId, 1, true)], waiting.Select(group => (group.ForSweep, group.Trials, group.NotBefore > Now)));
    }

    [Fact]
    public async Task ListWaiting_SweepWithoutQueuedTrials_IsEmpty()
    {
        var running = await StartTrialAsync();

        Assert.Empty(await Activity.ListWaitingAsync((await FindAsync(running.Trial)).Sweeps[0], Stop));
    }

    [Fact]
    public async Task ListEvents_OfASweep_GivesTheLatestFirstInPages()
    {
        var plan = ASweep.Plan();
        await Sweeps.SubmitAsync(plan, Stop);
        await Sweeps.SubmitAsync(ASweep.Plan("other", firstLevel: 5), Stop);
        await StartAsync(plan.Trials[0].Id);

        var latest = await Activity.ListEventsAsync(plan.SweepId, long.MaxValue, 2, Stop);
        var before = await Activity.ListEventsAsync(plan.SweepId, latest[^1].Position, 2, Stop);

        Assert.Equal([EventKinds.Started, EventKinds.Leased], latest.Select(happening => happening.Event.Kind));
        Assert.Equal([EventKinds.Submitted], before.Select(happening => happening.Event.Kind));
        Assert.All(latest, happening => Assert.Equal(plan.Trials[0].Id, happening.Trial));
    }
}
