using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Sweeps.Submit;
using Orchestrator.Coordinator.Trials.Offer;
using Orchestrator.Coordinator.Trials.Reap;
using Orchestrator.Storage;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Coordinator.Tests;

/// <summary>Offering and reaping by the clock.</summary>
public sealed class DutyTests : IAsyncDisposable
{
    private readonly CoordinatorUnderTest _coordinator = new();

    public ValueTask DisposeAsync() => _coordinator.DisposeAsync();

    [Fact]
    public async Task Offers_OfAGrid_FillTheWindowAndNoMore()
    {
        await _coordinator.StartAsync(("Offers:Window", "4"), ("Offers:AgainAfter", "01:00:00"));
        var plan = await SubmitAsync(cells: 10);

        await HearOffersAsync(4);
        _coordinator.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(plan.Trials.Take(4).Select(trial => trial.Id).ToHashSet(), _coordinator.Offers.Select(offer => offer.Trial).ToHashSet());
    }

    [Fact]
    public async Task Offers_AfterAClaim_GoOn()
    {
        await _coordinator.StartAsync(("Offers:Window", "1"));
        var plan = await SubmitAsync(cells: 2);
        await HearOffersAsync(1);

        await _coordinator.ClaimAsync(plan.Trials[0].Id, TimeSpan.FromHours(1));

        await HearOffersAsync(2);
        Assert.Equal(plan.Trials.Select(trial => trial.Id), _coordinator.Offers.Select(offer => offer.Trial));
    }

    [Fact]
    public async Task Offers_NobodyTook_AreRepeated()
    {
        await _coordinator.StartAsync();
        await SubmitAsync(cells: 1);

        await HearOffersAsync(2);

        Assert.Single(_coordinator.Offers.Select(offer => offer.Trial).Distinct());
    }

    [Fact]
    public async Task Offers_ByTwoCoordinators_AreSharedBetweenThem()
    {
        await _coordinator.StartAsync(("Offers:Window", "100"), ("Offers:AgainAfter", "01:00:00"));
        await _coordinator.StartAsync(("Offers:Window", "100"), ("Offers:AgainAfter", "01:00:00"));
        var plan = await SubmitAsync(cells: 100);

        await HearOffersAsync(100);

        Assert.Equal(plan.Trials.Count, _coordinator.Offers.Select(offer => offer.Trial).Distinct().Count());
        Assert.Equal(plan.Trials.Count, _coordinator.Offers.Count);
    }

    [Fact]
    public async Task SilentWorkers_MoreThanABatch_LoseTheirTrials()
    {
        await _coordinator.StartAsync(("Reap:Batch", "2"));
        var plan = await SubmitAsync(cells: 5);
        await Task.WhenAll(plan.Trials.Select(trial => _coordinator.ClaimAsync(trial.Id, TimeSpan.FromSeconds(10))));
        _coordinator.Clock.Advance(TimeSpan.FromSeconds(10));

        await _coordinator.Services.GetRequiredService<ReapTrials>().RunAsync(CancellationToken.None);

        var rows = await _coordinator.Trials.ListAsync(plan.SweepId, CancellationToken.None);
        Assert.All(rows, row => Assert.Equal(TrialState.Queued, row.State));
    }

    [Fact]
    public async Task SilentWorker_AsTheClockGoes_LosesItsTrial()
    {
        await _coordinator.StartAsync();
        var plan = await SubmitAsync(cells: 1);
        await _coordinator.ClaimAsync(plan.Trials[0].Id, TimeSpan.FromSeconds(10));

        await Eventually.TrueAsync(
            _coordinator.Clock, TimeSpan.FromSeconds(1), async () => await _coordinator.StateOfAsync(plan.Trials[0].Id) == TrialState.Queued, "the trial is taken back");
    }

    [Fact]
    public async Task Duties_ByDefault_RunOftenEnoughForTheirPurpose()
    {
        await _coordinator.StartAsync();

        Assert.Equal(TimeSpan.FromSeconds(0.5), _coordinator.Services.GetRequiredService<OfferTrials>().Every);
        Assert.Equal(TimeSpan.FromSeconds(3), _coordinator.Services.GetRequiredService<ReapTrials>().Every);
    }

    private async Task<SweepPlan> SubmitAsync(int cells)
    {
        var plan = ASweep.Plan(cells: cells);
        await _coordinator.Services.GetRequiredService<SubmitSweep>().HandleAsync(plan, SubmitOptions.Default, CancellationToken.None);
        return plan;
    }

    private Task HearOffersAsync(int count) =>
        Eventually.TrueAsync(
            _coordinator.Clock, TimeSpan.FromSeconds(0.1), () => Task.FromResult(_coordinator.Offers.Count >= count), $"{count} offers were published");
}
