using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Security;

namespace Orchestrator.Browser.Tests.Security;

/// <summary>Every page and download of the dashboard, asked by those who may not; and forms that are not the dashboard's own.</summary>
public sealed class PageSecurityTests
{
    // What signing in itself needs; and files that the build found after the manifest was written, which need a sign-in.
    private static readonly string[] Open = ["/sign-in", "/sign-in/link", "/sign-out", "/{**path:file}"];

    [Fact]
    public async Task EveryRoute_WithoutSignIn_ShowsNothing()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        var answers = new List<string>();
        foreach (var path in Paths(dashboard))
        {
            using var answer = await dashboard.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.Redirect || !answer.Headers.Location!.ToString().StartsWith("/sign-in", StringComparison.Ordinal))
                answers.Add($"{path}: {answer.StatusCode}");
        }

        Assert.Empty(answers);
    }

    [Fact]
    public async Task EveryRoute_OfAProgramWithoutAToken_Answers401()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        dashboard.Visitor.DefaultRequestHeaders.Accept.Clear();
        var answers = new List<string>();
        foreach (var path in Paths(dashboard))
        {
            using var answer = await dashboard.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.Unauthorized) answers.Add($"{path}: {answer.StatusCode}");
        }

        Assert.Empty(answers);
    }

    [Fact]
    public async Task EveryRoute_NamesItsScopeOrIsOpenOnPurpose()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();

        var silent = Routes(dashboard).Where(route => route.Metadata.GetMetadata<RequiredScopeAttribute>() is null
            && route.Metadata.GetMetadata<IAllowAnonymous>() is null && !Open.Contains("/" + route.RoutePattern.RawText!.TrimStart('/')));

        Assert.Empty(silent.Select(route => route.RoutePattern.RawText));
    }

    [Theory]
    [InlineData("/sweeps/new")]
    [InlineData("/settings/users")]
    [InlineData("/settings/audit")]
    public async Task Page_BeyondTheScopes_IsRefusedWithAPageThatSaysWhy(string path)
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        await dashboard.SignInAsync("reader");

        using var answer = await dashboard.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("You may not do this", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sweeps/any", "control")]
    [InlineData("/sweeps/any/cancel", "cancel")]
    [InlineData("/sweeps/new", "submit")]
    [InlineData("/workers/any", "control")]
    [InlineData("/trials/0000000000000000", "control")]
    [InlineData("/settings/users", "add")]
    [InlineData("/settings/notifications", "test")]
    [InlineData("/", "anything")]
    public async Task Form_BeyondTheScopes_IsRefusedByTheServer(string path, string form)
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        await dashboard.SignInAsync("reader");

        using var answer = await dashboard.PostAsync(path, ("_handler", form), ("action", "pause"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Controls_WithoutTheScope_AreNotShown()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        await dashboard.SignInAsync("reader");

        var page = await (await dashboard.GetAsync("/")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("New sweep", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/settings/users", await (await dashboard.GetAsync("/settings/tokens")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/settings/users", "add")]
    [InlineData("/settings/tokens", "create")]
    [InlineData("/sweeps/new", "submit")]
    [InlineData("/sign-out", "")]
    public async Task Form_WithoutOrWithAForeignAntiforgeryToken_IsRefused(string path, string form)
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        await dashboard.SignInAsync("admin");

        using var without = await dashboard.PostAsync(path, ("_handler", form), ("Name", "eve"));
        using var foreign = await dashboard.PostAsync(path, ("_handler", form), ("Name", "eve"), ("__RequestVerificationToken", "CfDJ8Foreign"));

        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await dashboard.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task StaticFiles_AreThereForTheSignInPage()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();

        using var style = await dashboard.GetAsync("/_content/Orchestrator.Dashboard/css/base.css");
        using var page = await dashboard.GetAsync("/sign-in");

        Assert.Equal(HttpStatusCode.OK, style.StatusCode);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private static IEnumerable<RouteEndpoint> Routes(SecuredDashboard dashboard) =>
        dashboard.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    // A path for each route, whatever it is: nobody gets as far as the values in it.
    private static List<string> Paths(SecuredDashboard dashboard) =>
    [
        .. Routes(dashboard).Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(route => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
                string.Concat(segment.Parts.Select(part => part is RoutePatternLiteralPart literal ? literal.Content : "x")))))
            .Except(Open).Distinct(),
    ];
}
