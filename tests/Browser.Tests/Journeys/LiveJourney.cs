using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class LiveJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task AResult_AppearsWithoutAReload()
    {
        var plan = await SubmitAsync(cells: 1, seeds: 1);
        await GoAsync($"/sweeps/{plan.SweepId}");
        await Expect(Page.GetByText("0 of 1 trials done")).ToBeVisibleAsync();
        await Page.EvaluateAsync("window.notReloaded = true");

        await Worker.FinishNextAsync(0.9123);

        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Leaderboard table" })).ToContainTextAsync("91.23");
        await Expect(Page.GetByText("1 of 1 trials done")).ToBeVisibleAsync();
        Assert.True(await Page.EvaluateAsync<bool>("window.notReloaded"));
    }

    [Fact]
    public async Task AnEpoch_IsAddedToTheOpenNumbersOfTheChart()
    {
        await SubmitAsync(cells: 1, seeds: 1);
        var fence = await Worker.StartNextAsync();
        await Worker.ReportEpochAsync(fence, 1);
        await GoAsync($"/trials/{fence.Trial}");
        var loss = Page.GetByRole(AriaRole.Region, new() { Name = "Numbers: Loss by epoch" });
        await Page.GetByText("Numbers of this chart").Last.ClickAsync();
        await Expect(loss.GetByRole(AriaRole.Row)).ToHaveCountAsync(2);

        await Worker.ReportEpochAsync(fence, 2);

        await Expect(loss.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await Expect(Page.GetByText("2 of 2 epochs")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ALogLine_AppearsAtTheEndOfTheLog()
    {
        await SubmitAsync(cells: 1, seeds: 1);
        var fence = await Worker.StartNextAsync();
        await Worker.LogAsync(fence, "first line");
        await GoAsync($"/trials/{fence.Trial}?tab=log");
        await Expect(Page.GetByRole(AriaRole.Log)).ToContainTextAsync("first line");

        await Worker.LogAsync(fence, "second line");

        await Expect(Page.GetByRole(AriaRole.Log)).ToContainTextAsync("second line");
    }

    [Fact]
    public async Task ANewSweep_AppearsInTheList()
    {
        await GoAsync("/");
        await Expect(Page.GetByText("No sweep yet")).ToBeVisibleAsync();

        await SubmitAsync();

        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "quickstart" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ALostServer_IsAnnouncedUntilItAnswersAgain()
    {
        ExpectedError = "net::ERR_CONNECTION_REFUSED";
        await SubmitAsync();
        await GoAsync("/");

        Server = await Server.RestartAsync(meanwhile: () => Expect(Page.GetByText("Live updates have stopped.")).ToBeVisibleAsync());

        await Expect(Page.GetByText("Live updates have stopped.")).ToBeHiddenAsync();
    }
}
