using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Notifications;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>Finding what users want to hear, writing it down once, and sending it in order.</summary>
public abstract class NotificationConformance(StoreUnderTest store) : Conformance(store)
{
    private static readonly TimeSpan StalledAfter = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan FailingEvery = TimeSpan.FromHours(1);
    private static readonly TimeSpan ClaimFor = TimeSpan.FromSeconds(40);

    private INotificationStore Notifications => Services.GetRequiredService<INotificationStore>();

    [Fact]
    public async Task Look_AtASweepThatTrains_IsNoNews()
    {
        await StartTrialAsync();

        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task Look_AfterTheLastTrialEnded_IsItsEndUntilItIsTold()
    {
        var fence = await StartTrialAsync();
        await Leases.FinishAsync(fence, ATrial.Result(), Stop);

        var news = Assert.Single(await LookAsync());
        Assert.Equal(NotificationKinds.Ended, news.Kind);
        Assert.Equal(news, Assert.Single(await LookAsync()));
        Assert.True(await TellAsync(news));
        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task Tell_ByTwoCoordinatorsAtOnce_IsWrittenOnce()
    {
        await Leases.FinishAsync(await StartTrialAsync(), ATrial.Result(), Stop);
        var coordinators = Enumerable.Range(0, 4).Select(_ => Store.OpenAnother().GetRequiredService<INotificationStore>()).ToList();
        var news = Assert.Single(await LookAsync());

        var told = await Task.WhenAll(coordinators.Select(
            (coordinator, number) => Task.Run(() => coordinator.TellAsync(news, [new NewNotification("webhook", $"delivery-{number}", "{}")], Stop))));

        Assert.Single(told, isFirst => isFirst);
        Assert.Single(await Notifications.ListAsync(10, Stop));
    }

    [Fact]
    public async Task Look_AfterARetryEndsAgain_IsNewsAgain()
    {
        await Leases.FailAsync(await StartTrialAsync(), FailureCause.Diverged, "NaN", RetryPolicy.Default, Stop);
        await TellAsync(Assert.Single(await LookAsync()));

        await Sweeps.RetryAsync(ASweep.Plan().SweepId, Stop);
        Assert.Empty(await LookAsync());
        await Leases.FinishAsync(await StartAsync(ASweep.Plan().Trials[0].Id), ATrial.Result(), Stop);

        Assert.Equal(NotificationKinds.Ended, Assert.Single(await LookAsync()).Kind);
    }

    [Fact]
    public async Task Look_AfterAFailure_IsNewsOnceInAWhile()
    {
        var plan = ASweep.Plan(cells: 4);
        await Sweeps.SubmitAsync(plan, Stop);
        await FailAsync(plan.Trials[0].Id);

        var first = Assert.Single(await LookAsync());
        Assert.Equal((NotificationKinds.Failing, 1), (first.Kind, first.FailedTrials));
        Assert.True(await TellAsync(first));
        await FailAsync(plan.Trials[1].Id);
        Assert.Empty(await LookAsync());
        Store.Clock.Advance(FailingEvery);
        await FailAsync(plan.Trials[2].Id);

        var second = Assert.Single(await LookAsync());
        Assert.Equal((NotificationKinds.Failing, 3), (second.Kind, second.FailedTrials));
    }

    [Fact]
    public async Task Look_WhenNothingProgressesForLong_IsAStandstillToldOnce()
    {
        await AddTrialAsync();
        await LookAsync();
        Store.Clock.Advance(StalledAfter);

        var news = Assert.Single(await LookAsync());
        Assert.Equal(NotificationKinds.Stalled, news.Kind);
        Assert.True(await TellAsync(news));
        Store.Clock.Advance(StalledAfter);
        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task Look_AfterProgressFollowedByAnotherStandstill_IsNewsAgain()
    {
        var fence = await StartTrialAsync();
        await LookAsync();
        Store.Clock.Advance(StalledAfter);
        await TellAsync(Assert.Single(await LookAsync()));

        await Leases.RenewAsync(fence, LeaseFor, new TrialProgress(1, 2, 0, 10, 100), Stop);
        Assert.Empty(await LookAsync());
        Store.Clock.Advance(StalledAfter);

        Assert.Equal(NotificationKinds.Stalled, Assert.Single(await LookAsync()).Kind);
    }

    [Fact]
    public async Task Look_AtAPausedSweep_IsNoStandstill()
    {
        await AddTrialAsync();
        await LookAsync();
        await Sweeps.PauseAsync(ASweep.Plan().SweepId, Stop);
        Store.Clock.Advance(StalledAfter);
        Assert.Empty(await LookAsync());

        await Sweeps.ResumeAsync(ASweep.Plan().SweepId, Stop);

        Assert.Empty(await LookAsync());
    }

    [Fact]
    public async Task Tell_OfAStandstillThatIsOver_WritesNothing()
    {
        var fence = await StartTrialAsync();
        await LookAsync();
        Store.Clock.Advance(StalledAfter);
        var news = Assert.Single(await LookAsync());
        await Leases.RenewAsync(fence, LeaseFor, new TrialProgress(1, 2, 0, 10, 100), Stop);
        await LookAsync();

        Assert.False(await TellAsync(news));
        Assert.Empty(await Notifications.ListAsync(10, Stop));
    }

    [Fact]
    public async Task Claim_OfTwoMessagesAboutOneSweep_GivesTheSecondAfterTheFirst()
    {
        await TellFailureThenEndAsync();

        var first = await ClaimAsync();
        Assert.Equal((NotificationKinds.Failing, 1), (first!.Kind, first.Attempt));
        Assert.Null(await ClaimAsync());
        Assert.True(await Notifications.SentAsync(first, Stop));

        Assert.Equal(NotificationKinds.Ended, (await ClaimAsync())!.Kind);
    }

    [Fact]
    public async Task Claim_AfterAFailure_WaitsForItsDelay()
    {
        await TellFailureThenEndAsync();
        await Notifications.FailedAsync((await ClaimAsync())!, "no route", TimeSpan.FromMinutes(1), Stop);

        Assert.Null(await ClaimAsync());
        var row = (await Notifications.ListAsync(10, Stop))[^1];
        Assert.Equal((NotificationState.Pending, "no route", 1), (row.State, row.LastError, row.Attempts));
        Store.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(2, (await ClaimAsync())!.Attempt);
    }

    [Fact]
    public async Task Claim_AfterAMessageWasGivenUp_GoesOnWithTheNext()
    {
        await TellFailureThenEndAsync();
        await Notifications.FailedAsync((await ClaimAsync())!, "no route", again: null, Stop);

        Assert.Equal(NotificationKinds.Ended, (await ClaimAsync())!.Kind);
        Assert.Equal(NotificationState.GivenUp, (await Notifications.ListAsync(10, Stop))[^1].State);
    }

    [Fact]
    public async Task Claim_ByACoordinatorThatDied_IsAnothersWhenItEnds()
    {
        await TellFailureThenEndAsync();
        var dead = await ClaimAsync();
        Store.Clock.Advance(ClaimFor);

        var living = await ClaimAsync();

        Assert.Equal((dead!.Delivery, 2), (living!.Delivery, living.Attempt));
        Assert.False(await Notifications.SentAsync(dead, Stop));
        Assert.True(await Notifications.SentAsync(living, Stop));
    }

    [Fact]
    public async Task Claim_ByManyCoordinatorsAtOnce_IsOnes()
    {
        await TellFailureThenEndAsync();
        var coordinators = Enumerable.Range(0, 4).Select(_ => Store.OpenAnother().GetRequiredService<INotificationStore>()).ToList();

        var claims = await Task.WhenAll(coordinators.Select(coordinator => Task.Run(() => coordinator.ClaimAsync("webhook", ClaimFor, Stop))));

        Assert.Single(claims, claim => claim is not null);
    }

    private Task<IReadOnlyList<SweepNews>> LookAsync() => Notifications.LookAsync(StalledAfter, FailingEvery, Stop);

    private Task<ClaimedNotification?> ClaimAsync() => Notifications.ClaimAsync("webhook", ClaimFor, Stop);

    private Task<bool> TellAsync(SweepNews news) => Notifications.TellAsync(news, [new NewNotification("webhook", Guid.NewGuid().ToString("N"), "{}")], Stop);

    private async Task FailAsync(TrialId trial) => await Leases.FailAsync(await StartAsync(trial), FailureCause.Diverged, "NaN", RetryPolicy.Default, Stop);

    private async Task TellFailureThenEndAsync()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        await FailAsync(plan.Trials[0].Id);
        await TellAsync(Assert.Single(await LookAsync()));
        await Leases.FinishAsync(await StartAsync(plan.Trials[1].Id), ATrial.Result(), Stop);
        await TellAsync(Assert.Single(await LookAsync()));
    }
}
