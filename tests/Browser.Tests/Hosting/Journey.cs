using Orchestrator.Storage;
using Orchestrator.Sweeps;

namespace Orchestrator.Browser.Tests.Hosting;

/// <summary>A test with a server, a worker and a window of its own. It fails when the browser's console reports an error.</summary>
[Collection(nameof(Journey))]
public abstract class Journey(Chromium chromium) : IAsyncLifetime
{
    private readonly List<string> _errors = [];
    private IBrowserContext? _window;

    /// <summary>Errors that the journey provokes: those that contain this are not held against it.</summary>
    protected string? ExpectedError { get; set; }

    /// <summary>The window.</summary>
    protected IPage Page { get; private set; } = null!;

    private protected DashboardServer Server { get; set; } = null!;

    private protected PlayedWorker Worker { get; set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _window = await chromium.OpenAsync(new() { ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = 1280, Height = 900 } });
        Server = await DashboardServer.StartAsync();
        Worker = new PlayedWorker(Server);
        Page = await _window.NewPageAsync();
        Page.Console += (_, message) => Note(message.Type == "error", $"{message.Text} {message.Location}");
        Page.PageError += (_, message) => Note(true, message);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_window is not null) await _window.DisposeAsync();
        if (Server is not null) await Server.DisposeAsync();
        Assert.True(_errors.Count == 0, string.Join('\n', _errors));
    }

    /// <summary>Submits a sweep of cells that differ in their module's reduction; the first is the baseline.</summary>
    protected async Task<SweepPlan> SubmitAsync(int cells = 3, int seeds = 2)
    {
        var plan = ASweep.Plan("quickstart", cells, seeds);
        await Server.Sweeps.SubmitAsync(plan, CancellationToken.None);
        return plan;
    }

    /// <summary>Opens an address of the server.</summary>
    protected Task<IResponse?> GoAsync(string path) => Page.GotoAsync(Server.Url + path);

    /// <summary>The sweep as the store has it.</summary>
    private protected async Task<SweepSummary> ReadAsync(SweepPlan plan) => (await Server.Sweeps.FindAsync(plan.SweepId, CancellationToken.None))!.Summary;

    private void Note(bool isError, string text)
    {
        if (isError && (ExpectedError is null || !text.Contains(ExpectedError, StringComparison.Ordinal))) _errors.Add(text);
    }
}
