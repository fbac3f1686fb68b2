using System.Text.RegularExpressions;
using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class CancelJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task ConfirmedCancel_StopsTheSweep()
    {
        var plan = await SubmitAsync();
        await GoAsync($"/sweeps/{plan.SweepId}");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Cancel sweep…" }).ClickAsync();
        await Expect(Page.GetByText("6 waiting trials will not be trained.")).ToBeVisibleAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Cancel the sweep" }).ClickAsync();

        await Expect(Page).ToHaveURLAsync(new Regex($"/sweeps/{plan.SweepId}$"));
        await Expect(Page.GetByRole(AriaRole.List, new() { Name = "Trials by state" })).ToContainTextAsync(new Regex(@"6\s*cancelled"));
        Assert.NotNull((await ReadAsync(plan)).CancelledAt);
    }

    [Fact]
    public async Task UnconfirmedCancel_ChangesNothing()
    {
        var plan = await SubmitAsync();
        await GoAsync($"/sweeps/{plan.SweepId}/cancel");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Keep it running" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Leaderboard" })).ToBeVisibleAsync();
        Assert.Null((await ReadAsync(plan)).CancelledAt);
    }

    [Fact]
    public async Task ACancelThatAnotherSiteSends_IsRefused()
    {
        var plan = await SubmitAsync();

        var answer = await Page.APIRequest.PostAsync($"{Server.Url}/sweeps/{plan.SweepId}/cancel", new() { Form = Page.APIRequest.CreateFormData().Set("_handler", "cancel") });

        Assert.Equal(400, answer.Status);
        Assert.Null((await ReadAsync(plan)).CancelledAt);
    }
}
