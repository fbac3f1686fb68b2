using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Coordinator.Security.SignIn;
using Orchestrator.Security;
using Orchestrator.Storage.Security;

namespace Orchestrator.Browser.Tests.Security;

/// <summary>Signing in at the dashboard, and trying to without the right to.</summary>
public sealed class SignInTests
{
    [Fact]
    public async Task SignIn_WithNameAndPassword_LeadsToThePageThatWasAskedFor()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        using var refused = await dashboard.GetAsync("/workers?sort=name");
        Assert.Equal("/sign-in?return-to=%2Fworkers%3Fsort%3Dname", refused.Headers.Location!.ToString());

        using var answer = await dashboard.SignInAsync("reader", returnTo: "?return-to=%2Fworkers%3Fsort%3Dname");

        Assert.Equal("/workers?sort=name", new Uri(new Uri(dashboard.Server.Url), answer.Headers.Location!).PathAndQuery);
        using var page = await dashboard.GetAsync("/workers");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("Signed in as reader", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SessionCookie_IsOutOfReachOfScriptsAndOtherSites()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();

        using var answer = await dashboard.SignInAsync("reader");

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(value => value.StartsWith("orchestrator-session=", StringComparison.Ordinal));
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("; secure", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SessionCookie_BehindATrustedTlsProxy_IsSecure()
    {
        await using var dashboard = await SecuredDashboard.StartAsync(("Security:TrustedProxies", "127.0.0.1"));
        dashboard.Visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var answer = await dashboard.SignInAsync("reader");

        Assert.Contains("; secure", string.Join('\n', answer.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SignIn_Refused_SaysTheSameWhateverWasWrong()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();

        using var wrongPassword = await dashboard.SignInAsync("reader", "not the password");
        using var nobody = await dashboard.SignInAsync("nobody", "not the password");

        Assert.Equal(HttpStatusCode.Unauthorized, wrongPassword.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        Assert.Equal(await RefusalAsync(wrongPassword), await RefusalAsync(nobody));
        Assert.DoesNotContain(dashboard.Cookies, cookie => cookie.Name == "orchestrator-session");
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("nobody")]
    public async Task BruteForce_LocksTheNameWhetherItExistsOrNot(string name)
    {
        await using var dashboard = await SecuredDashboard.StartAsync(("Security:SignInsPerMinute", "1000"));
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt <= SignInDelay.Free; attempt++)
        {
            using var answer = await dashboard.SignInAsync(name, $"guess number {attempt}");
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, SignInDelay.Free), HttpStatusCode.TooManyRequests], statuses);
        using var locked = await dashboard.SignInAsync(name);
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        Assert.InRange(locked.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 15);
    }

    [Fact]
    public async Task BruteForce_OverManyNames_IsLimitedByAddress()
    {
        await using var dashboard = await SecuredDashboard.StartAsync(("Security:SignInsPerMinute", "3"));
        HttpResponseMessage? last = null;
        for (var attempt = 0; attempt < 4; attempt++)
        {
            last?.Dispose();
            last = await dashboard.SignInAsync($"user-{attempt}", "a guess of mine");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.NotNull(last.Headers.RetryAfter);
        last.Dispose();
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/%5Cevil.example")]
    [InlineData("\tjavascript:alert(1)")]
    [InlineData("/\r\nSet-Cookie: stolen=1")]
    [InlineData("/sign-in?return-to=/")]
    public async Task SignIn_WithAReturnAddressElsewhere_GoesNowhereElse(string address)
    {
        await using var dashboard = await SecuredDashboard.StartAsync();

        using var answer = await dashboard.SignInAsync("reader", returnTo: "?return-to=" + Uri.EscapeDataString(address));

        var location = new Uri(new Uri(dashboard.Server.Url), answer.Headers.Location!);
        Assert.Equal(new Uri(dashboard.Server.Url).Authority, location.Authority);
        Assert.DoesNotContain("stolen", string.Join('\n', answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WithAToken_LastsUntilTheTokenIsRevoked()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        var token = await AddTokenAsync(dashboard, Scope.Read);
        using var answer = await dashboard.SendFormAsync("/sign-in", "token", ("Token", token.Reveal()));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await dashboard.GetAsync("/")).StatusCode);

        await dashboard.Server.Services.GetRequiredService<ITokenStore>().RevokeAsync(token.Id, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Redirect, (await dashboard.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task SignIn_WithALink_WorksOnceAndNotByLookingAtIt()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        var token = await AddTokenAsync(dashboard, Scope.Admin);
        var link = await SignInLink.CreateAsync(dashboard.Server.Services.GetRequiredService<ISignInStore>(), token.Id, CancellationToken.None);
        using var looked = await dashboard.GetAsync(link);

        using var first = await dashboard.SendFormAsync(link, "link");
        using var second = await dashboard.SendFormAsync(link, "link");

        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.NotEqual(HttpStatusCode.Redirect, second.StatusCode);
    }

    [Fact]
    public async Task User_Disabled_IsOutAtTheNextRequest()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        await dashboard.SignInAsync("reader");
        Assert.Equal(HttpStatusCode.OK, (await dashboard.GetAsync("/")).StatusCode);
        var users = dashboard.Server.Services.GetRequiredService<IUserStore>();

        await users.DisableAsync((await users.FindByNameAsync("reader", CancellationToken.None))!.Row.UserId, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Redirect, (await dashboard.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await dashboard.SignInAsync("reader")).StatusCode);
    }

    [Fact]
    public async Task SignOut_EndsTheSession()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        await dashboard.SignInAsync("reader");
        using var page = await dashboard.GetAsync("/");
        var token = Regex.Match(await page.Content.ReadAsStringAsync(), "__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;

        using var answer = await dashboard.PostAsync("/sign-out", ("__RequestVerificationToken", token));

        Assert.Equal("/sign-in", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, (await dashboard.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Restart_KeepsTheSession()
    {
        await using var dashboard = await SecuredDashboard.StartAsync();
        await dashboard.SignInAsync("reader");

        await dashboard.RestartAsync();

        Assert.Equal(HttpStatusCode.OK, (await dashboard.GetAsync("/")).StatusCode);
    }

    private static async Task<string> RefusalAsync(HttpResponseMessage answer) =>
        Regex.Match(await answer.Content.ReadAsStringAsync(), "id=\"refusal\".*?</p>", RegexOptions.Singleline).Value;

    private static async Task<TokenText> AddTokenAsync(SecuredDashboard dashboard, Scope scope)
    {
        var token = TokenText.Create();
        await dashboard.Server.Services.GetRequiredService<ITokenStore>()
            .AddAsync(new NewToken(token, "test", null, new HashSet<Scope> { scope }, null), CancellationToken.None);
        return token;
    }
}
