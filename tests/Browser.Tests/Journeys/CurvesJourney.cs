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
        await Expect(Page).ToHaveURLAsync(new Regex("cells=0&cells=2"));
        await Expect(Numbers.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Epoch", "se (reduction 1)", "se (reduction 3)"]);
        await Page.GetByLabel("Metric").SelectOptionAsync("Training loss");
        await Expect(Page).ToHaveURLAsync(new Regex("metric=train_loss"));
        await Expect(Chart).ToHaveAccessibleNameAsync("Training loss by epoch");
        await Page.ReloadAsync();

        await Expect(Page.GetByRole(AriaRole.Checkbox, new() { Name = "se (reduction 2)" })).Not.ToBeCheckedAsync();
        await Expect(Page.GetByLabel("Metric")).ToHaveValueAsync("train_loss");
    }

    [Fact]
    public async Task TheWayOfDrawing_IsChosenOnThePageAndKeptInTheUrl()
    {
        var plan = await SubmitAsync();
        await Worker.FinishNextAsync(0.90, 0.92, 0.91);
        await GoAsync($"/sweeps/{plan.SweepId}?metric=train_loss");

        await Page.GetByLabel("Smoothing").SelectOptionAsync("0.6");
        await Page.GetByLabel("Scale").SelectOptionAsync("logarithmic");
        await Page.GetByLabel("Over").SelectOptionAsync("training time");
        await Expect(Page).ToHaveURLAsync(new Regex("x=time&scale=log&smooth=0.6"));
        await Page.ReloadAsync();

        await Expect(Page.GetByLabel("Smoothing")).ToHaveValueAsync("0.6");
        await Expect(Chart.Locator("canvas")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TheCurvesOfATrial_AreNamedInTheChart()
    {
        await SubmitAsync(cells: 1, seeds: 1);
        var fence = await Worker.StartNextAsync();
        await Worker.ReportEpochAsync(fence, 1);
        await GoAsync($"/trials/{fence.Trial}");

        await Expect(Page.GetByRole(AriaRole.Img, new() { Name = "Accuracy by epoch" })).ToContainTextAsync("TrainingValidation");
    }

    [Theory]
    [InlineData("SVG", "<svg")]
    [InlineData("PNG", "PNG")]
    [InlineData("CSV", "line,epoch,training_seconds,value,standard_deviation,seeds\r\nse (reduction 1),1,3.25,1.5,")]
    [InlineData("JSON", "{\"title\":\"Training loss, mean over seeds\"")]
    public async Task TheChart_IsDownloaded(string format, string content)
    {
        var plan = await SubmitAsync();
        await Worker.FinishNextAsync(0.90, 0.92, 0.91);
        await GoAsync($"/sweeps/{plan.SweepId}?metric=train_loss");
        await Expect(Chart.Locator("canvas")).ToBeVisibleAsync();

        var download = await Page.RunAndWaitForDownloadAsync(() => Page.GetByLabel($"Download {format}: Training loss by epoch").ClickAsync());

        Assert.Equal($"cell-curves.{format.ToLowerInvariant()}", download.SuggestedFilename);
        Assert.Contains(content, await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
    }
}
