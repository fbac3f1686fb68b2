using Orchestrator.Browser.Tests.Hosting;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class FleetJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task AWorker_IsExcludedWithAReasonAndIncludedAgain()
    {
        await Worker.RegisterAsync();
        await GoAsync("/workers");
        await Page.GetByRole(AriaRole.Link, new() { Name = "Control node-a-41" }).ClickAsync();

        await Page.GetByLabel("Reason").FillAsync("fan is broken");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Exclude" }).ClickAsync();
        await Expect(Page.GetByText("excluded", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal("fan is broken", (await WorkerAsync()).ExcludedReason);

        await Page.GetByRole(AriaRole.Button, new() { Name = "Include again" }).ClickAsync();
        await Expect(Page.GetByText("idle", new() { Exact = true })).ToBeVisibleAsync();
        Assert.Null((await WorkerAsync()).ExcludedAt);
    }

    [Fact]
    public async Task ADrain_IsAskedOfTheWorker()
    {
        await Worker.RegisterAsync();
        await GoAsync("/workers/node-a-41");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Finish its trials, then leave" }).ClickAsync();

        await Expect(Page.GetByText("leaving", new() { Exact = true })).ToBeVisibleAsync();
        Assert.NotNull((await WorkerAsync()).DrainRequestedAt);
    }

    [Fact]
    public async Task TryAgain_WhenAllSweepsAreCancelled_SaysWhyNot()
    {
        var plan = await SubmitAsync(cells: 1, seeds: 1);
        var fence = await Worker.StartNextAsync();
        await Server.Leases.FailAsync(fence, new Failure(FailureCause.BrokenInput, "No images."), RetryPolicy.Default, CancellationToken.None);
        await Server.Sweeps.CancelAsync(plan.SweepId, CancellationToken.None);
        await GoAsync($"/trials/{fence.Trial}");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("belongs to cancelled sweeps only");
    }

    private async Task<WorkerSummary> WorkerAsync() => Assert.Single(await Server.Workers.ListAsync(CancellationToken.None));
}
