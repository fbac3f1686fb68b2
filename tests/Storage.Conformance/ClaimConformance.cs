using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Taking trials.</summary>
public abstract class ClaimConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task Claim_QueuedTrial_GivesItsConfigurationAndTheFirstFence()
    {
        var trial = await AddTrialAsync();

        var claimed = await Leases.ClaimAsync(trial, "worker", LeaseFor, Stop);

        Assert.NotNull(claimed);
        Assert.Equal(new Fence(trial, Attempt: 1, Token: 1), claimed.Fence);
        Assert.Equal(ATrial.Config(), claimed.Config);
        Assert.Empty(claimed.Checkpoints);
    }

    [Fact]
    public async Task Claim_QueuedTrial_IsLeasedWithAnAttemptAndAnEvent()
    {
        var trial = await AddTrialAsync();
        await Workers.RegisterAsync("worker-7", Stop);

        await ClaimAsync(trial, "worker-7");

        var detail = await FindAsync(trial);
        Assert.Equal(TrialState.Leased, detail.Row.State);
        Assert.Equal("worker-7", detail.Row.WorkerId);
        Assert.Equal(Store.Clock.GetUtcNow().UtcDateTime, detail.Row.StartedAt);
        Assert.Equal(new AttemptRow(1, 1, "worker-7", Store.Clock.GetUtcNow().UtcDateTime, null, null, null, null), Assert.Single(detail.Attempts));
        Assert.Equal([EventKinds.Submitted, EventKinds.Leased], await EventsOfAsync(trial));
    }

    [Fact]
    public async Task Claim_LeasedTrial_GivesNothing()
    {
        var trial = await AddTrialAsync();
        await ClaimAsync(trial);

        Assert.Null(await Leases.ClaimAsync(trial, "other", LeaseFor, Stop));
    }

    [Fact]
    public async Task Claim_UnknownTrial_GivesNothing() =>
        Assert.Null(await Leases.ClaimAsync(new TrialId(42), "worker", LeaseFor, Stop));

    [Fact]
    public async Task Claim_ReleasedTrial_GivesTheNextAttemptAndALargerToken()
    {
        var first = await StartTrialAsync();
        await Leases.ReleaseAsync(first, "drain", Stop);

        Assert.Equal(new Fence(first.Trial, Attempt: 2, Token: 2), await ClaimAsync(first.Trial));
    }

    [Fact]
    public async Task Claim_TrialThatWaitsForItsRetry_GivesNothingUntilItIsDue()
    {
        var fence = await StartTrialAsync();
        await Leases.FailAsync(fence, FailureCause.Unknown, "broken", RetryPolicy.Default, Stop);

        var early = await Leases.ClaimAsync(fence.Trial, "worker", LeaseFor, Stop);
        var earlyNext = await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop);
        Store.Clock.Advance(RetryPolicy.Default.FirstDelay);
        var due = await Leases.ClaimAsync(fence.Trial, "worker", LeaseFor, Stop);

        Assert.Null(early);
        Assert.Null(earlyNext);
        Assert.NotNull(due);
    }

    [Fact]
    public async Task Claim_TrialWithCheckpoints_GivesThemNewestFirst()
    {
        var fence = await StartTrialAsync();
        await Progress.RecordCheckpointAsync(fence, ATrial.Checkpoint("a", epoch: 1), keep: 2, Stop);
        await Progress.RecordCheckpointAsync(fence, ATrial.Checkpoint("b", epoch: 2), keep: 2, Stop);
        await Leases.ReleaseAsync(fence, "drain", Stop);

        var claimed = await Leases.ClaimAsync(fence.Trial, "worker", LeaseFor, Stop);

        Assert.Equal([ATrial.Checkpoint("b", epoch: 2), ATrial.Checkpoint("a", epoch: 1)], claimed!.Checkpoints);
    }

    [Fact]
    public async Task ClaimNext_Grid_GivesOneSeedOfEveryCellFirst()
    {
        var plan = ASweep.Plan(cells: 3, seeds: 2);
        await Sweeps.SubmitAsync(plan, Stop);

        var claimed = await ClaimAllAsync(Leases, "worker");

        Assert.Equal(plan.Trials.Select(trial => trial.Id), claimed.Select(fence => fence.Trial));
    }

    [Fact]
    public async Task ClaimNext_TwoSweeps_TakesTurnsAndBeginsWithTheOlder()
    {
        var (older, newer) = (ASweep.Plan("older", cells: 2, firstLevel: 10), ASweep.Plan("newer", cells: 2));
        await Sweeps.SubmitAsync(older, Stop);
        await Sweeps.SubmitAsync(newer, Stop);

        var claimed = await ClaimAllAsync(Leases, "worker");

        PlannedTrial[] turns = [older.Trials[0], newer.Trials[0], older.Trials[1], newer.Trials[1]];
        Assert.Equal(turns.Select(trial => trial.Id), claimed.Select(fence => fence.Trial));
    }

    [Fact]
    public async Task ClaimNext_NothingQueued_GivesNothing()
    {
        await ClaimAsync(await AddTrialAsync());

        Assert.Null(await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop));
    }

    [Fact]
    public async Task Claim_TwoWorkersAtOnce_ExactlyOneWins()
    {
        var plan = ASweep.Plan(cells: 100);
        await Sweeps.SubmitAsync(plan, Stop);
        var other = Store.OpenAnother().GetRequiredService<ILeaseStore>();

        var rounds = new List<int>();
        foreach (var trial in plan.Trials)
        {
            var claims = await Task.WhenAll(
                Task.Run(() => Leases.ClaimAsync(trial.Id, "one", LeaseFor, Stop)),
                Task.Run(() => other.ClaimAsync(trial.Id, "two", LeaseFor, Stop)));
            rounds.Add(claims.Count(claim => claim is not null));
        }

        Assert.All(rounds, winners => Assert.Equal(1, winners));
    }

    [Fact]
    public async Task ClaimNext_ManyWorkersAtOnce_GiveEveryTrialOnce()
    {
        var plan = ASweep.Plan(cells: 200);
        await Sweeps.SubmitAsync(plan, Stop);
        var workers = Enumerable.Range(0, 4).Select(index => (Name: index % 2 == 0 ? "one" : "two", Leases: Store.OpenAnother().GetRequiredService<ILeaseStore>()));

        var claimed = await Task.WhenAll(workers.Select(worker => Task.Run(() => ClaimAllAsync(worker.Leases, worker.Name))));

        Assert.Equal(plan.Trials.Select(trial => trial.Id).Order(ById), claimed.SelectMany(fences => fences).Select(fence => fence.Trial).Order(ById));
    }

    private static Comparer<TrialId> ById => Comparer<TrialId>.Create((one, other) => one.Value.CompareTo(other.Value));

    private static async Task<List<Fence>> ClaimAllAsync(ILeaseStore leases, string worker)
    {
        var fences = new List<Fence>();
        while (await leases.ClaimNextAsync(worker, DeviceClass.Cpu, LeaseFor, Stop) is { } claimed)
            fences.Add(claimed.Fence);
        return fences;
    }
}
