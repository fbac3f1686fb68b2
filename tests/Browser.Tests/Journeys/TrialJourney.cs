using System.Text.RegularExpressions;
using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class TrialJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task TheLog_IsSearchedWhileTyping()
    {
        await SubmitAsync(cells: 1, seeds: 1);
        var fence = await Worker.StartNextAsync();
        await Worker.LogAsync(fence, "checkpoint written");
        await Worker.LogAsync(fence, "epoch 1 of 2");
        await GoAsync($"/trials/{fence.Trial}?tab=log");
        var log = Page.GetByRole(AriaRole.Log);
        await Expect(log).ToContainTextAsync("checkpoint written");

        await Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search the log" }).FillAsync("EPOCH");

        await Expect(log).Not.ToContainTextAsync("checkpoint written");
        await Expect(log).ToContainTextAsync("epoch 1 of 2");
        await Expect(Page).ToHaveURLAsync(new Regex("find=EPOCH"));
    }

    [Fact]
    public async Task ATrialsDefinition_IsDownloadedToTrainItAgain()
    {
        var plan = await SubmitAsync(cells: 1, seeds: 1);
        await GoAsync($"/trials/{plan.Trials[0].Id}?tab=configuration");

        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "This trial's own definition" }).ClickAsync());

        Assert.Equal($"trial-{plan.Trials[0].Id.Short}.json", download.SuggestedFilename);
    }

    [Fact]
    public async Task ASweep_SaysWhyItsTrialsWaitAndWhatHappened()
    {
        var plan = await SubmitAsync(cells: 1, seeds: 2);
        await GoAsync($"/sweeps/{plan.SweepId}");
        await Expect(Page.GetByText("because no worker is there.")).ToBeVisibleAsync();

        await Worker.FinishNextAsync(0.9);
        await Page.GetByRole(AriaRole.Link, new() { Name = "Events" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Events of the sweep" })).ToContainTextAsync("finished");
    }
}
