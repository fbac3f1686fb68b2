using System.Net;
using System.Text.RegularExpressions;
using Orchestrator.Browser.Tests.Hosting;
using Orchestrator.Coordinator.Security.Users;
using Orchestrator.Security;

namespace Orchestrator.Browser.Tests.Security;

/// <summary>A dashboard that requires a sign-in, with the users <c>admin</c> and <c>reader</c>, and a visitor who keeps cookies as a browser does.</summary>
internal sealed partial class SecuredDashboard : IAsyncDisposable
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "correct horse battery";

    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };

    private SecuredDashboard(DashboardServer server)
    {
        Server = server;
        Visitor = new HttpClient(_handler) { BaseAddress = new Uri(server.Url) };
        Visitor.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public DashboardServer Server { get; private set; }

    /// <summary>The visitor.</summary>
    public HttpClient Visitor { get; }

    /// <summary>The visitor's cookies.</summary>
    public CookieCollection Cookies => _handler.CookieContainer.GetCookies(new Uri(Server.Url));

    public static async Task<SecuredDashboard> StartAsync(params (string Key, string Value)[] settings)
    {
        var server = await DashboardServer.StartAsync([("Security:SignIn", "required"), ("Security:FirstAdminPassword", Password), .. settings]);
        var added = await server.Services.GetRequiredService<UserControl>()
            .AddAsync("reader", Password, new HashSet<Scope> { Scope.Read }, CancellationToken.None);
        Assert.Null(added.Problem);
        return new SecuredDashboard(server);
    }

    /// <summary>Stops it and starts it again over the same store.</summary>
    public async Task RestartAsync() => Server = await Server.RestartAsync(() => Task.CompletedTask);

    public Task<HttpResponseMessage> GetAsync(string path) => Visitor.GetAsync(new Uri(path, UriKind.Relative));

    /// <summary>Sends the form of a page, with the page's antiforgery token.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        using var page = await GetAsync(path);
        var token = Token().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value;
        return await PostAsync(path, [("_handler", form), ("__RequestVerificationToken", token), .. fields]);
    }

    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await Visitor.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> SignInAsync(string name, string password = Password, string returnTo = "") =>
        SendFormAsync("/sign-in" + returnTo, "password", ("Name", name), ("Password", password));

    public async ValueTask DisposeAsync()
    {
        Visitor.Dispose();
        _handler.Dispose();
        await Server.DisposeAsync();
    }

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
