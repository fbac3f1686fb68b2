using System.Text.RegularExpressions;
using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class ChartsJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task ABrushInTheUrl_ListsTheTrialsWithinIt()
    {
        var plan = await SubmitAsync(cells: 3, seeds: 1);
        await Worker.FinishNextAsync(0.90, 0.92, 0.91);

        // The first axis is the module, whose levels are counted from 0: the last two cells.
        await GoAsync($"/sweeps/{plan.SweepId}?tab=parallel&brush=0:1:2");

        await Expect(Page.GetByText("2 of 3 trials, of 2 cells.")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "se (reduction 2), seed 0: 92.00 %" })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Compare these cells" }).ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex($"cell={plan.SweepId}~1&cell={plan.SweepId}~2$"));
    }

    [Fact]
    public async Task ADragAlongAnAxis_IsKeptInTheUrl()
    {
        var plan = await SubmitAsync(cells: 3, seeds: 1);
        await Worker.FinishNextAsync(0.90, 0.92, 0.91);
        await GoAsync($"/sweeps/{plan.SweepId}?tab=parallel");
        var chart = Page.GetByRole(AriaRole.Img, new() { Name = "Factors and results of quickstart" });
        await Expect(chart.Locator("canvas").First).ToBeVisibleAsync();
        var box = (await chart.BoundingBoxAsync())!;

        // Axes begin 48 px from the left; the first one is the module.
        await Page.Mouse.MoveAsync(box.X + 48, box.Y + 60);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(box.X + 48, box.Y + (box.Height / 2), new() { Steps = 8 });
        await Page.Mouse.UpAsync();

        await Expect(Page).ToHaveURLAsync(new Regex("brush=0%3A"));
        await Expect(Page.GetByText("of 3 trials")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheTimeline_HasEveryAttemptInItsNumbers()
    {
        await SubmitAsync(cells: 2, seeds: 1);
        await Worker.RegisterAsync();
        await Worker.FinishNextAsync(0.90, 0.92);
        await GoAsync("/workers?tab=timeline");
        await Page.GetByText("Numbers of this chart").ClickAsync();

        var numbers = Page.GetByRole(AriaRole.Region, new() { Name = "Numbers:" });

        await Expect(numbers.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await Expect(numbers).ToContainTextAsync("#1 node-a-41");
        await Expect(numbers).ToContainTextAsync("succeeded");
    }

    [Fact]
    public async Task AssignmentPolicies_ArePlayedOnRecordedDurations()
    {
        await SubmitAsync(cells: 3, seeds: 1);
        await Worker.FinishNextAsync(0.90, 0.92, 0.91);

        await GoAsync("/workers?tab=assignment&slots=2");

        // Three trials of 12.5 s on two slots.
        var table = Page.GetByRole(AriaRole.Region, new() { Name = "Assignment policies" });
        await Expect(table.GetByRole(AriaRole.Row, new() { Name = "fifo" })).ToContainTextAsync(new Regex(@"25 s\s*\+33\.3 %\s*25\.0 %"));
    }
}
