using System.Text.RegularExpressions;
using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class SweepJourney(Chromium chromium) : Journey(chromium)
{
    private ILocator Rows => Page.GetByRole(AriaRole.Region, new() { Name = "Leaderboard table" }).GetByRole(AriaRole.Row);

    [Fact]
    public async Task FromTheListToTheSweepToATrialAndBack()
    {
        await SubmitAsync();
        await Worker.FinishNextAsync(0.90, 0.92, 0.91, 0.90, 0.93, 0.91);

        await GoAsync("/");
        await Page.GetByRole(AriaRole.Link, new() { Name = "quickstart" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("quickstart");
        await Page.GetByRole(AriaRole.Link, new() { Name = "se (reduction 2), seed 0: succeeded, Test top-1 92.00 %" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("seed 0");
        await Expect(Page.GetByText("92.00 %", new() { Exact = true })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Breadcrumb" }).GetByRole(AriaRole.Link, new() { Name = "quickstart-12345678" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Leaderboard" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Leaderboard_Sorted_IsTheSameAfterAReloadAndUndoneByBack()
    {
        var plan = await SubmitAsync();
        await Worker.FinishNextAsync(0.90, 0.92, 0.91, 0.90, 0.93, 0.91);
        await GoAsync($"/sweeps/{plan.SweepId}");
        await Expect(Rows.Nth(1)).ToContainTextAsync("se (reduction 2)");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Rank" }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("reversed=true"));
        await Expect(Rows.Nth(1)).ToContainTextAsync("se (reduction 1)");
        await Page.ReloadAsync();
        await Expect(Rows.Nth(1)).ToContainTextAsync("se (reduction 1)");
        await Page.GoBackAsync();

        await Expect(Rows.Nth(1)).ToContainTextAsync("se (reduction 2)");
    }

    [Fact]
    public async Task Leaderboard_ShowsMeanSpreadAndDifference()
    {
        var plan = await SubmitAsync();
        await Worker.FinishNextAsync(0.90, 0.92, 0.91, 0.90, 0.93, 0.91);
        await GoAsync($"/sweeps/{plan.SweepId}");

        await Expect(Rows.Nth(1)).ToContainTextAsync(new Regex(@"92\.50\s+± 0\.71\s+\+2\.50"));
    }

    [Fact]
    public async Task Definition_IsATabOfItsOwn()
    {
        var plan = await SubmitAsync();
        await GoAsync($"/sweeps/{plan.SweepId}");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Definition" }).ClickAsync();

        await Expect(Page).ToHaveURLAsync(new Regex(@"\?tab=definition$"));
        await Expect(Page.GetByLabel("Definition text")).ToContainTextAsync("name: quickstart");
    }
}
