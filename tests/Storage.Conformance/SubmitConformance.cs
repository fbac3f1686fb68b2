using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Submitting sweeps.</summary>
public abstract class SubmitConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task Submit_NewPlan_CreatesItsTrials()
    {
        var plan = ASweep.Plan(cells: 3, seeds: 2);

        var answer = await Sweeps.SubmitAsync(plan, Stop);

        Assert.Equal(new SubmitAnswer(plan.SweepId, IsNew: true, Created: 6, Reused: 0, Pending: 0, Requeued: 0, Failed: 0), answer);
        var rows = await Trials.ListAsync(plan.SweepId, Stop);
        Assert.Equal([(0, 0L), (0, 1L), (1, 0L), (1, 1L), (2, 0L), (2, 1L)], rows.Select(row => (row.Cell, row.Seed)));
        Assert.All(rows, row => Assert.Equal(TrialState.Queued, row.State));
    }

    [Fact]
    public async Task Submit_SamePlanTwice_CreatesNothing()
    {
        var plan = ASweep.Plan(cells: 2, seeds: 2);
        await Sweeps.SubmitAsync(plan, Stop);

        var again = await Sweeps.SubmitAsync(plan, Stop);

        Assert.Equal(new SubmitAnswer(plan.SweepId, IsNew: false, Created: 0, Reused: 0, Pending: 4, Requeued: 0, Failed: 0), again);
        Assert.Single(await Sweeps.ListAsync(Stop));
        Assert.Equal([EventKinds.Submitted], await EventsOfAsync(plan.Trials[0].Id));
    }

    [Fact]
    public async Task Submit_AfterTrialsEnded_CountsThemByWhatBecameOfThem()
    {
        var plan = ASweep.Plan(cells: 4);
        await Sweeps.SubmitAsync(plan, Stop);
        await Leases.FinishAsync(await StartAsync(plan.Trials[0].Id), ATrial.Result(), Stop);
        await Leases.FailAsync(await StartAsync(plan.Trials[1].Id), FailureCause.Diverged, "NaN", RetryPolicy.Default, Stop);
        await StartAsync(plan.Trials[2].Id);
        await Sweeps.CancelAsync(plan.SweepId, Stop);

        var again = await Sweeps.SubmitAsync(plan, Stop);

        Assert.Equal(new SubmitAnswer(plan.SweepId, IsNew: false, Created: 0, Reused: 1, Pending: 1, Requeued: 1, Failed: 1), again);
        var states = (await Trials.ListAsync(plan.SweepId, Stop)).Select(row => row.State);
        Assert.Equal([TrialState.Succeeded, TrialState.Failed, TrialState.Running, TrialState.Queued], states);
    }

    [Fact]
    public async Task Submit_AfterABrokenInput_QueuesAgainAndForgetsTheFailure()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        await Leases.FailAsync(await StartAsync(plan.Trials[0].Id), FailureCause.BrokenInput, "no data", RetryPolicy.Default, Stop);
        await Leases.FailAsync(await StartAsync(plan.Trials[1].Id), FailureCause.Diverged, "NaN", RetryPolicy.Default, Stop);

        var again = await Sweeps.SubmitAsync(plan, Stop);

        Assert.Equal(new SubmitAnswer(plan.SweepId, IsNew: false, Created: 0, Reused: 0, Pending: 0, Requeued: 1, Failed: 1), again);
        var rows = await Trials.ListAsync(plan.SweepId, Stop);
        Assert.Equal([TrialState.Queued, TrialState.Failed], rows.Select(row => row.State));
        Assert.Equal([null, "NaN"], rows.Select(row => row.FailureMessage));
        Assert.Equal(EventKinds.Requeued, (await EventsOfAsync(plan.Trials[0].Id))[^1]);
        await Leases.FinishAsync(await StartAsync(plan.Trials[0].Id), ATrial.Result(), Stop);
    }

    [Fact]
    public async Task Submit_AfterACancel_QueuesAgainAndWithdrawsTheRequest()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        var running = await StartAsync(plan.Trials[0].Id);
        await Sweeps.CancelAsync(plan.SweepId, Stop);

        await Sweeps.SubmitAsync(plan, Stop);

        Assert.Equal(RenewAnswer.Renewed, await Leases.RenewAsync(running, LeaseFor, default, Stop));
        Assert.Equal(EventKinds.CancelWithdrawn, (await EventsOfAsync(running.Trial))[^1]);
        Assert.Equal(EventKinds.Requeued, (await EventsOfAsync(plan.Trials[1].Id))[^1]);
        Assert.NotNull(await Leases.ClaimAsync(plan.Trials[1].Id, "worker", LeaseFor, Stop));
        Assert.Null((await Sweeps.FindAsync(plan.SweepId, Stop))!.Summary.CancelledAt);
    }

    [Fact]
    public async Task Submit_SweepThatSharesTrials_CreatesOnlyTheOthers()
    {
        var (one, other) = (ASweep.Plan("one", cells: 3), ASweep.Plan("other", cells: 3, firstLevel: 2));
        await Sweeps.SubmitAsync(one, Stop);
        await Leases.FinishAsync(await StartAsync(one.Trials[2].Id), ATrial.Result(top1: 0.8), Stop);

        var answer = await Sweeps.SubmitAsync(other, Stop);

        Assert.Equal(new SubmitAnswer(other.SweepId, IsNew: true, Created: 2, Reused: 1, Pending: 0, Requeued: 0, Failed: 0), answer);
        var rows = await Trials.ListAsync(other.SweepId, Stop);
        Assert.Equal((0, one.Trials[2].Id, 0.8), (rows[0].Cell, rows[0].Trial, rows[0].Result!.TestTop1));
        Assert.Equal([one.SweepId, other.SweepId], (await FindAsync(one.Trials[2].Id)).Sweeps);
    }

    [Fact]
    public async Task Submit_SamePlanThatExpandsDifferently_KeepsOnlyItsLastTrials()
    {
        await Sweeps.SubmitAsync(ASweep.Plan(cells: 3, epochs: 2), Stop);
        var upgraded = ASweep.Plan(cells: 2, epochs: 5);

        var answer = await Sweeps.SubmitAsync(upgraded, Stop);

        Assert.Equal(2, answer.Created);
        Assert.Equal(upgraded.Trials.Select(trial => trial.Id), (await Trials.ListAsync(upgraded.SweepId, Stop)).Select(row => row.Trial));
        var detail = await Sweeps.FindAsync(upgraded.SweepId, Stop);
        Assert.Equal((2, 2, 5), (detail!.Cells.Count, detail.Summary.Cells, detail.Training.Epochs));
    }

    [Fact]
    public async Task Submit_SamePlanThatDropsATrialAnotherSweepNeeds_LeavesItToThatOne()
    {
        await Sweeps.SubmitAsync(ASweep.Plan("one", cells: 2), Stop);
        await Sweeps.SubmitAsync(ASweep.Plan("other", firstLevel: 1), Stop);
        await Sweeps.SubmitAsync(ASweep.Plan("one", cells: 1), Stop);

        await Sweeps.PauseAsync(ASweep.Plan("one").SweepId, Stop);

        Assert.Equal(ASweep.Plan(firstLevel: 1).Trials[0].Id, (await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop))!.Fence.Trial);
    }

    [Fact]
    public async Task Submit_TwoOverlappingSweepsAtOnce_CreateEveryTrialOnce()
    {
        var (one, other) = (ASweep.Plan("one", cells: 300, seeds: 2), ASweep.Plan("other", cells: 300, seeds: 2, firstLevel: 150));
        var another = Store.OpenAnother().GetRequiredService<ISweepStore>();

        var answers = await Task.WhenAll(Task.Run(() => Sweeps.SubmitAsync(one, Stop)), Task.Run(() => another.SubmitAsync(other, Stop)));

        Assert.Equal((900, 300), (answers.Sum(answer => answer.Created), answers.Sum(answer => answer.Pending)));
        Assert.Equal(900, (await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, count: 1000, LeaseFor, Stop)).Count);
    }

    [Fact]
    public async Task Submit_TwoTrialsWithOneId_FailsAndCreatesNothing()
    {
        var plan = ASweep.Plan(cells: 2);
        var forged = plan with { Trials = [plan.Trials[0], plan.Trials[1] with { Hash = plan.Trials[0].Hash[..16] + plan.Trials[1].Hash[16..] }] };

        await Assert.ThrowsAsync<InvalidDataException>(() => Sweeps.SubmitAsync(forged, Stop));
        Assert.Empty(await Sweeps.ListAsync(Stop));
    }

    [Fact]
    public async Task Submit_HundredThousandTrials_TakesSeconds()
    {
        var plan = ASweep.Plan(cells: 1000, seeds: 100);
        var began = TimeProvider.System.GetTimestamp();

        var answer = await Sweeps.SubmitAsync(plan, Stop);

        var took = TimeProvider.System.GetElapsedTime(began);
        TestContext.Current.TestOutputHelper?.WriteLine($"100,000 trials submitted in {took.TotalSeconds:0.00} s.");
        Assert.Equal(100_000, answer.Created);
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }
}
