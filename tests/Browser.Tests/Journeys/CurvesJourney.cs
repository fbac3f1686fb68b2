using System.Text.RegularExpressions;
using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class CurvesJourney(Chromium chromium) : Journey(chromium)
{
    private ILocator Chart => Page.GetByRole(AriaRole.Img, new() { Name = "by epoch" });

    private ILocator Numbers => Page.GetByRole(AriaRole.Region, new() { Name = "Numbers:" });

    [Fact]
    public async Task TheChart_IsDrawnAndHasItsNumbersAsATable()
    {
        var plan = await SubmitAsync();
        await Worker.FinishNextAsync(0.90, 0.92, 0.91);
        await GoAsync($"/sweeps/{plan.SweepId}?metric=train_loss");

        await Expect(Chart.Locator("canvas")).ToBeVisibleAsync();
        await Page.GetByText("Numbers of this chart").ClickAsync();

        await Expect(Numbers.GetByRole(AriaRole.Row)).ToHaveCountAsync(3);
        await Expect(Numbers.GetByRole(AriaRole.Row).Nth(2)).ToContainTextAsync("0.8, n = 1");
    }

    [Fact]
    public async Task CellsAndMetric_AreChosenOnThePageAndKeptInTheUrl()
    {
        var plan = await SubmitAsync();
        await Worker.FinishNextAsync(0.90, 0.92, 0.91);
        await GoAsync($"/sweeps/{plan.SweepId}");
        await Page.GetByText("Numbers of this chart").ClickAsync();

        await Page.GetByRole(AriaRole.Checkbox, new() { Name = "se (reduction 2)" }).UncheckAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("cells=0&cells=2$"));
        await Expect(Numbers.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Epoch", "se (reduction 1)", "se (reduction 3)"]);
        await Page.GetByLabel("Metric").SelectOptionAsync("Training loss");
        await Expect(Page).ToHaveURLAsync(new Regex("metric=train_loss"));
        await Expect(Chart).ToHaveAccessibleNameAsync("Training loss by epoch");
        await Page.ReloadAsync();

        await Expect(Page.GetByRole(AriaRole.Checkbox, new() { Name = "se (reduction 2)" })).Not.ToBeCheckedAsync();
        await Expect(Page.GetByLabel("Metric")).ToHaveValueAsync("train_loss");
    }
}
