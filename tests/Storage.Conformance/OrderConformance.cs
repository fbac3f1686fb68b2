using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Who gets the next slot: priority, fair share, seeds in balance (docs/adr/0009).</summary>
public abstract class OrderConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task ClaimNext_HigherPriority_GoesFirst()
    {
        await SubmitAsync("low", cells: 2, firstLevel: 0);
        var high = await SubmitAsync("high", cells: 2, firstLevel: 10, priority: 1);

        Assert.Equal(IdsOf(high), await ClaimAsync(2));
    }

    [Fact]
    public async Task ClaimNext_AfterThePriorityWasRaised_FollowsIt()
    {
        await SubmitAsync("first", cells: 2, firstLevel: 0);
        var second = await SubmitAsync("second", cells: 2, firstLevel: 10);
        await Sweeps.SetPriorityAsync(second.SweepId, 5, Stop);

        Assert.Equal(IdsOf(second), await ClaimAsync(2));
        Assert.Equal(5, (await Sweeps.FindAsync(second.SweepId, Stop))!.Summary.Priority);
    }

    [Fact]
    public async Task ClaimNext_TrialOfTwoSweeps_HasTheHigherPriorityOfTheTwo()
    {
        await SubmitAsync("first", cells: 3, firstLevel: 10);
        var low = await SubmitAsync("low", cells: 3, firstLevel: 0);
        await SubmitAsync("high", cells: 1, firstLevel: 2, priority: 1);

        Assert.Equal([low.Trials[2].Id], await ClaimAsync(1));
    }

    [Fact]
    public async Task ClaimNext_TwoOwners_ShareAlikeHoweverManySweepsEachHas()
    {
        await SubmitAsync("a1", cells: 4, firstLevel: 0, owner: "a");
        await SubmitAsync("a2", cells: 4, firstLevel: 10, owner: "a");
        await SubmitAsync("a3", cells: 4, firstLevel: 20, owner: "a");
        var b = await SubmitAsync("b1", cells: 6, firstLevel: 30, owner: "b");

        var claimed = await ClaimAsync(6);

        Assert.Equal(3, claimed.Intersect(IdsOf(b)).Count());
    }

    [Fact]
    public async Task ClaimNext_TwoSweepsOfOneOwner_ShareAlike()
    {
        var one = await SubmitAsync("one", cells: 6, firstLevel: 0, owner: "a");
        await SubmitAsync("other", cells: 6, firstLevel: 10, owner: "a");

        var claimed = await ClaimAsync(6);

        Assert.Equal(3, claimed.Intersect(IdsOf(one)).Count());
    }

    [Fact]
    public async Task ClaimNext_OwnerWhoHasSlots_WaitsForTheOther()
    {
        await SubmitAsync("a1", cells: 8, firstLevel: 0, owner: "a");
        await ClaimAsync(3);
        var b = await SubmitAsync("b1", cells: 8, firstLevel: 10, owner: "b");

        var claimed = await ClaimAsync(3);

        Assert.Equal(IdsOf(b).Take(3), claimed);
    }

    [Fact]
    public async Task ClaimNext_SeveralAtOnce_AreSharedLikeOneAfterTheOther()
    {
        var a = await SubmitAsync("a1", cells: 10, firstLevel: 0, owner: "a");
        var b = await SubmitAsync("b1", cells: 10, firstLevel: 20, owner: "b");

        var claimed = await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, count: 6, LeaseFor, Stop);

        Assert.Equal(IdsOf(a).Take(3).Concat(IdsOf(b).Take(3)).ToHashSet(), claimed.Select(trial => trial.Fence.Trial).ToHashSet());
    }

    [Fact]
    public async Task ClaimNext_MoreThanThereAre_GivesAll()
    {
        await SubmitAsync("low", cells: 3, firstLevel: 0, seeds: 2);
        await SubmitAsync("high", cells: 2, firstLevel: 10, priority: 1);

        var claimed = await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, count: 100, LeaseFor, Stop);

        Assert.Equal(8, claimed.Select(trial => trial.Fence.Trial).Distinct().Count());
    }

    [Fact]
    public async Task TakeOffers_SeveralSweeps_FollowTheOrderOfClaiming()
    {
        var a = await SubmitAsync("a1", cells: 4, firstLevel: 0, owner: "a");
        var b = await SubmitAsync("b1", cells: 4, firstLevel: 10, owner: "b");
        var high = await SubmitAsync("high", cells: 1, firstLevel: 20, owner: "b", priority: 1);

        var offers = await Offers.TakeOffersAsync(window: 5, OneSecond, Stop);

        TrialId[] expected = [high.Trials[0].Id, a.Trials[0].Id, b.Trials[0].Id, a.Trials[1].Id, b.Trials[1].Id];
        Assert.Equal(expected, offers.Select(offer => offer.Trial));
    }

    [Fact]
    public async Task TakeOffers_AfterTrialsEndedInTheMiddle_GoesOnWithWhatIsLeft()
    {
        var plan = await SubmitAsync("only", cells: 6, firstLevel: 0);
        await Leases.FinishAsync(await StartAsync(plan.Trials[0].Id), ATrial.Result(), Stop);
        await ClaimAsync(plan.Trials[2].Id);

        var offers = await Offers.TakeOffersAsync(window: 3, OneSecond, Stop);

        Assert.Equal([plan.Trials[1].Id, plan.Trials[3].Id, plan.Trials[4].Id], offers.Select(offer => offer.Trial));
    }

    private static IEnumerable<TrialId> IdsOf(SweepPlan plan) => plan.Trials.Select(trial => trial.Id);

    private async Task<SweepPlan> SubmitAsync(string name, int cells, int firstLevel, int seeds = 1, string owner = "", int priority = 0)
    {
        var plan = ASweep.Plan(name, cells, seeds, firstLevel);
        await Sweeps.SubmitAsync(plan, new SubmitOptions(owner, priority, null), Stop);
        Store.Clock.Advance(OneSecond);
        return plan;
    }

    private async Task<List<TrialId>> ClaimAsync(int count)
    {
        var trials = new List<TrialId>();
        for (var turn = 0; turn < count; turn++)
            trials.Add((await Leases.ClaimNextAsync("worker", DeviceClass.Cpu, LeaseFor, Stop))!.Fence.Trial);
        return trials;
    }
}
