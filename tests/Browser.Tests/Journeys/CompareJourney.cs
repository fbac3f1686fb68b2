using System.Text.RegularExpressions;
using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class CompareJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task CellsChosenOnTheSweepsPage_AreComparedWithATrialAndTheUrlKeepsIt()
    {
        var plan = await SubmitAsync();
        await Worker.FinishNextAsync(0.90, 0.92, 0.91);
        await GoAsync($"/sweeps/{plan.SweepId}?cells=0&cells=1");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Compare these 2 cells" }).ClickAsync();
        await Page.GetByLabel("Trial", new() { Exact = true }).FillAsync(plan.Trials[2].Id.ToString());
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();

        await Expect(Page).ToHaveURLAsync(new Regex($"trial={plan.Trials[2].Id}"));
        await Page.ReloadAsync();
        var results = Page.GetByRole(AriaRole.Region, new() { Name = "Results" });
        await Expect(results.GetByRole(AriaRole.Row, new() { Name = "Test top-1, %" })).ToContainTextAsync(new Regex(@"90\.00\s*92\.00\s*91\.00"));
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = "Configuration" }).GetByRole(AriaRole.Row, new() { Name = "module.options.reduction" })).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Img, new() { Name = "Validation accuracy of what is compared" }).Locator("canvas")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WhatIsAlike_IsShownOnDemand()
    {
        var plan = await SubmitAsync();
        await Worker.FinishNextAsync(0.90, 0.92);
        await GoAsync($"/compare?cell={plan.SweepId}~0&cell={plan.SweepId}~1");
        var epochs = Page.GetByRole(AriaRole.Rowheader, new() { Name = "training.epochs" });
        await Expect(epochs).ToHaveCountAsync(0);

        await Page.GetByRole(AriaRole.Link, new() { Name = "Show also what is alike" }).ClickAsync();

        await Expect(epochs).ToBeVisibleAsync();
    }
}
