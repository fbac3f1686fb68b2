using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class LookJourney(Chromium chromium) : Journey(chromium)
{
    private Task<string> BackgroundAsync() => Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    [Fact]
    public async Task DarkTheme_OnceChosen_HoldsAfterAReload()
    {
        await GoAsync("/");
        var light = await BackgroundAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Use dark theme" }).ClickAsync();
        var dark = await BackgroundAsync();
        await Page.ReloadAsync();

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await BackgroundAsync());
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Use light theme" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(2560)]
    public async Task NoPage_IsWiderThanTheWindow(int width)
    {
        await Page.SetViewportSizeAsync(width, 800);
        var plan = await SubmitAsync(cells: 6, seeds: 3);
        await Worker.RegisterAsync();
        await Worker.FinishNextAsync(0.90, 0.92, 0.91);
        var trial = plan.Trials[0].Id;
        string[] pages =
        [
            "/", $"/sweeps/{plan.SweepId}", $"/sweeps/{plan.SweepId}?tab=events", $"/sweeps/{plan.SweepId}?tab=definition",
            $"/sweeps/{plan.SweepId}/cancel", $"/trials/{trial}", $"/trials/{trial}?tab=configuration", $"/trials/{trial}?tab=log",
            $"/compare?cell={plan.SweepId}~0&cell={plan.SweepId}~1", $"/sweeps/{plan.SweepId}?tab=parallel",
            "/workers", "/workers?tab=timeline", "/workers?tab=assignment", "/workers/node-a-41", "/sweeps/new",
        ];

        Assert.All(await OverflowsAsync(pages), overflow => Assert.Equal("", overflow));
    }

    [Fact]
    public async Task TheFirstTabStop_SkipsToTheContent()
    {
        await GoAsync("/");

        await Page.Keyboard.PressAsync("Tab");
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("/sweeps/nope")]
    [InlineData("/trials/0123456789abcdef")]
    [InlineData("/nowhere")]
    public async Task WhatIsNotThere_IsSaidWithAWayOut(string path)
    {
        ExpectedError = "404";

        var response = await GoAsync(path);

        Assert.Equal(404, response!.Status);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "There is nothing here" })).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Go to the sweeps" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Sweeps" })).ToBeVisibleAsync();
    }

    private async Task<IReadOnlyList<string>> OverflowsAsync(IEnumerable<string> pages)
    {
        var found = new List<string>();
        foreach (var path in pages)
        {
            await GoAsync(path);
            var excess = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            found.Add(excess > 0 ? $"{path}: {excess} px too wide" : "");
        }

        return found;
    }
}
