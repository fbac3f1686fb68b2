using System.Text.RegularExpressions;
using Orchestrator.Browser.Tests.Hosting;
using Orchestrator.Sweeps;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class ResultsJourney(Chromium chromium) : Journey(chromium)
{
    private async Task<SweepPlan> TrainGridAsync()
    {
        var plan = AGrid.Plan(seeds: 3, backbones: 2);
        await Server.Sweeps.SubmitAsync(plan, CancellationToken.None);
        await Worker.FinishAllAsync(AGrid.Result);
        return plan;
    }

    [Fact]
    public async Task FromTheSweep_ToABaselineToPlacementsToLatexAndBackByTheUrl()
    {
        var plan = await TrainGridAsync();
        await GoAsync($"/sweeps/{plan.SweepId}");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Leaderboard" }).ClickAsync();
        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Baseline" }).SelectOptionAsync("module=se");
        await Expect(Page.GetByText("with the same cell with module se")).ToBeVisibleAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("baseline=module%3Dse"));

        await Page.GetByRole(AriaRole.Link, new() { Name = "Placement", Exact = true }).ClickAsync();
        await Expect(Page.GetByText("cbam: post beats standard by")).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Img, new() { Name = "Modules against placements" }).Locator("canvas").First).ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "Export", Exact = true }).ClickAsync();
        var latex = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = "LaTeX", Exact = true }).ClickAsync());
        var text = await File.ReadAllTextAsync(await latex.PathAsync());
        Assert.Equal("placements.tex", latex.SuggestedFilename);
        Assert.Contains("\\begin{tabular}", text, StringComparison.Ordinal);

        await Page.GotoAsync(Page.Url);
        await Expect(Page.GetByRole(AriaRole.Combobox, new() { Name = "Baseline" })).ToHaveValueAsync("module=se");
    }

    [Fact]
    public async Task AChoice_MadeBeforeTheScriptIsThere_Counts()
    {
        var plan = await TrainGridAsync();
        var isChosen = new TaskCompletionSource();
        await Page.RouteAsync("**/js/app*.js", async route =>
        {
            await isChosen.Task;
            await route.ContinueAsync();
        });
        await Page.GotoAsync($"{Server.Url}/leaderboard?sweep={plan.SweepId}", new() { WaitUntil = WaitUntilState.Commit });

        await Page.GetByRole(AriaRole.Combobox, new() { Name = "Baseline" }).SelectOptionAsync("module=se");
        isChosen.SetResult();

        await Expect(Page).ToHaveURLAsync(new Regex("baseline=module%3Dse"));
        await Expect(Page.GetByText("with the same cell with module se")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ARow_OpensToItsTrialsAndStaysInTheUrl()
    {
        var plan = await TrainGridAsync();
        await GoAsync($"/leaderboard?sweep={plan.SweepId}");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Trials of none · resnet20 · fashion-mnist" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "seed 2" })).ToBeVisibleAsync();
        await Page.ReloadAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "seed 2" }).ClickAsync();

        await Expect(Page).ToHaveURLAsync(new Regex("/trials/[0-9a-f]{16}"));
    }

    [Fact]
    public async Task Search_NarrowsTheTableWhileTyping()
    {
        var plan = await TrainGridAsync();
        await GoAsync($"/leaderboard?sweep={plan.SweepId}");

        await Page.GetByLabel("Search").FillAsync("cbam resnet32");

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "3 cells" })).ToBeVisibleAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("q=cbam"));
    }

    [Fact]
    public async Task ACharts_NumbersAreATableAndAFile()
    {
        var plan = await TrainGridAsync();
        await GoAsync($"/placement?sweep={plan.SweepId}");
        var name = "Critical-difference diagram";
        await Expect(Page.GetByRole(AriaRole.Img, new() { Name = name }).Locator("canvas").First).ToBeVisibleAsync();

        var svg = await Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = $"Download SVG: {name}" }).ClickAsync());
        await Page.Locator("#ranks-numbers summary").ClickAsync();

        Assert.Contains("cbam · post", await File.ReadAllTextAsync(await svg.PathAsync()), StringComparison.Ordinal);
        await Expect(Page.GetByRole(AriaRole.Region, new() { Name = $"Numbers: {name}" }).GetByRole(AriaRole.Rowheader, new() { Name = "cbam · post" })).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task NoPage_HasASeriousProblemOrIsWiderThanANarrowWindow(ColorScheme theme)
    {
        var plan = await TrainGridAsync();
        await Page.EmulateMediaAsync(new() { ColorScheme = theme });
        await Page.SetViewportSizeAsync(360, 800);
        var problems = new List<string>();
        foreach (var path in new[] { "/leaderboard", "/placement", "/penalty", "/export" })
        {
            await GoAsync($"{path}?sweep={plan.SweepId}");
            await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            problems.AddRange((await Axe.SeriousProblemsAsync(Page)).Select(problem => $"{path}: {problem}"));
            var excess = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (excess > 0) problems.Add($"{path}: {excess} px too wide");
        }

        Assert.Empty(problems);
    }
}
