using Orchestrator.Browser.Tests.Hosting;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class ControlJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task PauseAndResume_ActOnTheSweepAndStayOnThePage()
    {
        var plan = await SubmitAsync();
        await GoAsync($"/sweeps/{plan.SweepId}?tab=definition");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Pause" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Resume" })).ToBeVisibleAsync();
        Assert.NotNull((await ReadAsync(plan)).PausedAt);
        Assert.Contains("tab=definition", Page.Url, StringComparison.Ordinal);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Pause" })).ToBeVisibleAsync();
        Assert.Null((await ReadAsync(plan)).PausedAt);
    }

    [Fact]
    public async Task Retry_OfACancelledSweep_QueuesItsTrialsAgain()
    {
        var plan = await SubmitAsync();
        await Server.Sweeps.CancelAsync(plan.SweepId, CancellationToken.None);
        await GoAsync($"/sweeps/{plan.SweepId}");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Retry 6" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Pause" })).ToBeVisibleAsync();
        Assert.Equal(6, (await ReadAsync(plan)).Count(TrialState.Queued));
    }

    [Fact]
    public async Task TryAgain_OnAFailedTrialsPage_QueuesIt()
    {
        await SubmitAsync();
        await Worker.RegisterAsync();
        var fence = await Worker.StartNextAsync();
        await Server.Leases.FailAsync(fence, new Failure(FailureCause.BrokenInput, "No images."), RetryPolicy.Default, CancellationToken.None);
        await GoAsync($"/trials/{fence.Trial}");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToHaveCountAsync(0);
        Assert.Equal(TrialState.Queued, (await Server.Trials.FindAsync(fence.Trial, CancellationToken.None))!.Row.State);
    }

    [Fact]
    public async Task APauseThatAnotherSiteSends_IsRefused()
    {
        var plan = await SubmitAsync();

        var answer = await Page.APIRequest.PostAsync(
            $"{Server.Url}/sweeps/{plan.SweepId}", new() { Form = Page.APIRequest.CreateFormData().Set("_handler", "control").Set("action", "pause") });

        Assert.Equal(400, answer.Status);
        Assert.Null((await ReadAsync(plan)).PausedAt);
    }
}
