using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Browser.Tests.Hosting;
using Orchestrator.Browser.Tests.Security;

namespace Orchestrator.Browser.Tests.Journeys;

/// <summary>From the sign-in page through the settings and out again.</summary>
public sealed class SignInJourney(Chromium chromium) : Journey(chromium)
{
    [Fact]
    public async Task SignIn_MakeATokenAndAUser_SeeItInTheAuditLog_SignOut()
    {
        await using var secured = await SecuredDashboard.StartAsync();
        // A wrong password is answered with 401, which the browser's console reports.
        ExpectedError = "401";
        await Page.GotoAsync(secured.Server.Url + "/settings/tokens");

        await SignInAsync("not the password");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("is not right");
        await SignInAsync(SecuredDashboard.Password);
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "API tokens" })).ToBeVisibleAsync();

        await Page.GetByLabel("What it is for").FillAsync("laptop");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Make the token" }).ClickAsync();
        await Expect(Page.Locator("pre.command")).ToContainTextAsync("orc_");

        await Page.GetByRole(AriaRole.Link, new() { Name = "Users" }).ClickAsync();
        await Page.GetByLabel("Name").FillAsync("ada");
        await Page.GetByLabel("Password").FillAsync("a long password here");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Add the user" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Link, new() { Name = "ada" })).ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Cell, new() { Name = "token.create" })).ToBeVisibleAsync();
        await Expect(Page.GetByRole(AriaRole.Cell, new() { Name = "sign-in.failure" })).ToBeVisibleAsync();

        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();

        // Before its server goes: what the page is still loading would be answered with errors.
        await Page.CloseAsync();
    }

    private async Task SignInAsync(string password)
    {
        await Page.GetByLabel("Name").FillAsync("admin");
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }
}
