using Xunit;

[assembly: AssemblyFixture(typeof(Orchestrator.Browser.Tests.Hosting.Chromium))]

namespace Orchestrator.Browser.Tests.Hosting;

/// <summary>The system's Chromium, started once for all tests. Playwright's own browsers are never downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The environment variable that names another executable.</summary>
    public const string Variable = "ORCHESTRATOR_CHROMIUM";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string Executable => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : "/usr/bin/chromium";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable)) return;
        // Long enough for a machine whose cores are all training. A condition that holds is seen at once.
        SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable,
            // Root may not use the sandbox; the others keep the browser from talking to anyone but the tests' server.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"],
        });
    }

    /// <summary>A browser window without history, cookies or stored settings. Skips the test when there is no Chromium.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        Assert.SkipWhen(_browser is null, $"There is no {Executable}. Install Chromium (Debian: apt install chromium) or set {Variable}.");
        return await _browser.NewContextAsync(options);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
