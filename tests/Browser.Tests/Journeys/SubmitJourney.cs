using System.Text.RegularExpressions;
using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class SubmitJourney(Chromium chromium) : Journey(chromium)
{
    private ILocator Editor => Page.GetByRole(AriaRole.Textbox, new() { Name = "Definition" });

    private ILocator Report => Page.GetByRole(AriaRole.Region, new() { Name = "Problems and plan" });

    private ILocator Submit => Page.GetByRole(AriaRole.Button, new() { Name = "Submit" });

    [Fact]
    public async Task AProblem_IsShownAtItsLineAndKeepsTheButtonClosed()
    {
        await GoAsync("/sweeps/new");
        await Expect(Submit).ToBeEnabledAsync();
        var text = await Editor.InputValueAsync();

        await Editor.FillAsync(text.Replace("resnet20", "resnet19", StringComparison.Ordinal));

        await Expect(Report).ToContainTextAsync("'resnet19' is not known. Did you mean 'resnet18'?");
        await Expect(Submit).ToBeDisabledAsync();
        await Report.GetByRole(AriaRole.Button, new() { NameRegex = new("^Line ") }).ClickAsync();
        Assert.Contains("resnet19", await Editor.EvaluateAsync<string>("text => text.value.slice(text.selectionStart, text.selectionEnd)"), StringComparison.Ordinal);

        await Editor.FillAsync(text);
        await Expect(Submit).ToBeEnabledAsync();
    }

    [Fact]
    public async Task ASubmittedDefinition_BecomesASweepOfItsOwner()
    {
        await GoAsync("/");
        await Page.GetByRole(AriaRole.Link, new() { Name = "New sweep" }).ClickAsync();
        await Expect(Report).ToContainTextAsync(new Regex(@"Cells\s*5\s*Trials\s*10\s*Done already\s*0"));
        await Page.GetByLabel("Owner").FillAsync("ada");

        await Submit.ClickAsync();

        await Expect(Page).ToHaveURLAsync(new Regex("/sweeps/quickstart-[0-9a-f]{8}$"));
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "quickstart", Level = 1 })).ToBeVisibleAsync();
        var sweep = Assert.Single(await Server.Sweeps.ListAsync(CancellationToken.None));
        Assert.Equal(("ada", 10), (sweep.Owner, sweep.Total));
    }

    [Fact]
    public async Task AClone_BeginsWithTheDefinitionAndSharesItsTrials()
    {
        await GoAsync("/sweeps/new");
        await Submit.ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Clone" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Clone quickstart" })).ToBeVisibleAsync();

        await Editor.FillAsync((await Editor.InputValueAsync()).Replace("name: quickstart", "name: again", StringComparison.Ordinal));
        await Submit.ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "again", Level = 1 })).ToBeVisibleAsync();
        Assert.Equal(2, (await Server.Sweeps.ListAsync(CancellationToken.None)).Count);
    }

    [Fact]
    public async Task ANextVersionThatDropsTrials_IsRefusedWithTheReason()
    {
        await GoAsync("/sweeps/new");
        await Submit.ClickAsync();
        await Page.GetByRole(AriaRole.Link, new() { Name = "Extend" }).ClickAsync();

        await Editor.FillAsync((await Editor.InputValueAsync()).Replace("replicates: 2", "replicates: 1", StringComparison.Ordinal));
        await Page.GetByRole(AriaRole.Button, new() { Name = "Submit the next version" }).ClickAsync();

        await Expect(Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(Editor).ToHaveValueAsync(new Regex("replicates: 1"));
    }

    [Fact]
    public async Task ASubmissionThatAnotherSiteSends_IsRefused()
    {
        var form = Page.APIRequest.CreateFormData().Set("_handler", "submit").Set("Definition", "name: x").Set("Action", "submit");

        var answer = await Page.APIRequest.PostAsync($"{Server.Url}/sweeps/new", new() { Form = form });

        Assert.Equal(400, answer.Status);
    }
}
