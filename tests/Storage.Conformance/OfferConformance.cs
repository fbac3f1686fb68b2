using Orchestrator.Contracts;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Choosing what to offer.</summary>
public abstract class OfferConformance(StoreUnderTest store) : Conformance(store)
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task TakeOffers_Grid_GivesTheWindowInTheOrderOfOffering()
    {
        var plan = ASweep.Plan(cells: 3, seeds: 3);
        await Sweeps.SubmitAsync(plan, Stop);

        var offers = await Offers.TakeOffersAsync(window: 5, Again, Stop);

        Assert.Equal(plan.Trials.Take(5).Select(trial => new TrialOffered(trial.Id, DeviceClass.Any)), offers);
    }

    [Fact]
    public async Task TakeOffers_WhileTheWindowIsFull_GivesNothing()
    {
        await Sweeps.SubmitAsync(ASweep.Plan(cells: 5), Stop);
        await Offers.TakeOffersAsync(window: 3, Again, Stop);

        Assert.Empty(await Offers.TakeOffersAsync(window: 3, Again, Stop));
    }

    [Fact]
    public async Task TakeOffers_AfterAClaim_FillsTheWindow()
    {
        var plan = ASweep.Plan(cells: 5);
        await Sweeps.SubmitAsync(plan, Stop);
        await Offers.TakeOffersAsync(window: 3, Again, Stop);
        await ClaimAsync(plan.Trials[1].Id);

        var offers = await Offers.TakeOffersAsync(window: 3, Again, Stop);

        Assert.Equal(plan.Trials[3].Id, Assert.Single(offers).Trial);
    }

    [Fact]
    public async Task TakeOffers_OfferNobodyTook_IsRepeated()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        await Offers.TakeOffersAsync(window: 1, Again, Stop);
        Store.Clock.Advance(Again);

        var offers = await Offers.TakeOffersAsync(window: 1, Again, Stop);

        Assert.Equal(plan.Trials[0].Id, Assert.Single(offers).Trial);
    }

    [Fact]
    public async Task TakeOffers_TrialThatWasGivenBack_IsOfferedAtOnce()
    {
        var trial = await AddTrialAsync();
        await Offers.TakeOffersAsync(window: 1, Again, Stop);
        await Leases.ReleaseAsync(await ClaimAsync(trial), "drain", Stop);

        Assert.Equal(trial, Assert.Single(await Offers.TakeOffersAsync(window: 1, Again, Stop)).Trial);
    }

    [Fact]
    public async Task TakeOffers_TrialThatWaitsForItsRetry_IsNotOffered()
    {
        var fence = await StartTrialAsync();
        await Leases.FailAsync(fence, FailureCause.Unknown, "broken", RetryPolicy.Default, Stop);

        Assert.Empty(await Offers.TakeOffersAsync(window: 1, Again, Stop));
        Store.Clock.Advance(RetryPolicy.Default.FirstDelay);
        Assert.Single(await Offers.TakeOffersAsync(window: 1, Again, Stop));
    }
}
