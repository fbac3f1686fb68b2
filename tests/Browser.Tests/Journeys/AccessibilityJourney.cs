using Orchestrator.Browser.Tests.Hosting;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class AccessibilityJourney(Chromium chromium) : Journey(chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task NoPage_HasASeriousProblem(ColorScheme theme)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = theme });
        var pages = await PagesAsync();

        Assert.All(await ProblemsAsync(["/", "/workers", .. pages]), problem => Assert.Equal("", problem));
    }

    [Fact]
    public async Task NoEmptyPage_HasASeriousProblem() =>
        Assert.All(await ProblemsAsync(["/", "/workers", "/sweeps/new", "/compare"]), problem => Assert.Equal("", problem));

    // A sweep with a trial in each of the states that end or train, and every page that shows something of it.
    private async Task<IReadOnlyList<string>> PagesAsync()
    {
        var plan = await SubmitAsync(cells: 4, seeds: 2);
        await Worker.RegisterAsync();
        await Worker.FinishNextAsync(0.90, 0.92, 0.91);
        var failed = await Worker.StartNextAsync();
        await Worker.LogAsync(failed, "a line");
        await Server.Leases.FailAsync(failed, new Failure(FailureCause.BrokenInput, "No images."), RetryPolicy.Default, CancellationToken.None);
        var running = await Worker.StartNextAsync();
        await Worker.ReportEpochAsync(running, 1);
        return
        [
            $"/sweeps/{plan.SweepId}", $"/sweeps/{plan.SweepId}?tab=definition",
            $"/sweeps/{plan.SweepId}?tab=events", $"/sweeps/{plan.SweepId}?tab=parallel", "/workers?tab=timeline", "/workers?tab=assignment",
            $"/sweeps/{plan.SweepId}/cancel",
            $"/compare?cell={plan.SweepId}~0&cell={plan.SweepId}~1&trial={plan.Trials[0].Id}",
            $"/trials/{plan.Trials[0].Id}", $"/trials/{plan.Trials[0].Id}?tab=configuration",
            $"/trials/{failed.Trial}", $"/trials/{failed.Trial}?tab=log", $"/trials/{running.Trial}",
            "/workers/node-a-41", "/sweeps/new", "/?q=nothing",
        ];
    }

    private async Task<IReadOnlyList<string>> ProblemsAsync(IEnumerable<string> pages)
    {
        var found = new List<string>();
        foreach (var path in pages)
        {
            await GoAsync(path);
            await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            found.AddRange((await Axe.SeriousProblemsAsync(Page)).Select(problem => $"{path}: {problem}"));
        }

        return found;
    }
}
