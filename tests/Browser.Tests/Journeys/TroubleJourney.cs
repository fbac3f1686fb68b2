using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class TroubleJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task AStoreThatCannotBeRead_IsSaidOnAPageOfItsOwn()
    {
        ExpectedError = "500";
        await Server.BreakStoreAsync();

        var response = await GoAsync("/");

        Assert.Equal(500, response!.Status);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "This page could not be made" })).ToBeVisibleAsync();
        Assert.Contains("default-src 'none'", response.Headers["content-security-policy"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoreThatBreaksLater_LeavesThePageAndSaysThatItIsOld()
    {
        ExpectedError = "500";
        await SubmitAsync();
        await GoAsync("/");

        await Server.BreakStoreAsync();

        await Expect(Page.GetByText("Live updates have stopped.")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "quickstart" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AnUnknownMetric_IsRefusedWithTheKnownOnes()
    {
        var plan = await SubmitAsync();

        var answer = await Page.APIRequest.GetAsync($"{Server.Url}/sweeps/{plan.SweepId}/curves.json?metric=speed&cells=0");

        Assert.Equal(400, answer.Status);
        Assert.Contains("'speed' is not known. Known: validation_top1", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownPathOfTheApi_IsAProblemAndNotAPage()
    {
        var answer = await Page.APIRequest.GetAsync($"{Server.Url}/api/nowhere");

        Assert.Equal(404, answer.Status);
        Assert.StartsWith("application/problem+json", answer.Headers["content-type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWholeLog_CanBeDownloaded()
    {
        await SubmitAsync(cells: 1, seeds: 1);
        var fence = await Worker.StartNextAsync();
        await Worker.LogAsync(fence, "first line");
        await Worker.LogAsync(fence, "second line");

        var answer = await Page.APIRequest.GetAsync($"{Server.Url}/trials/{fence.Trial}/log.txt");

        Assert.Matches(@"^2026-03-02T09:00:00\S* #1 info first line\n2026-03-02T09:00:00\S* #1 info second line\n$", await answer.TextAsync());
    }
}
