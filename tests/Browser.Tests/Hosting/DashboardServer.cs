using Microsoft.Data.Sqlite;
using Orchestrator.Catalog;
using Orchestrator.Coordinator;
using Orchestrator.Dashboard;
using Orchestrator.Messaging;
using Orchestrator.Storage;
using Orchestrator.Storage.Sqlite;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Browser.Tests.Hosting;

/// <summary>The dashboard on a loopback port over a SQLite file, hosted as the orchestrator command hosts it.</summary>
internal sealed class DashboardServer : IAsyncDisposable
{
    private const string Database = "orchestrator.db";

    private readonly TempFolder _folder;
    private readonly WebApplication _app;
    private readonly (string Key, string Value)[] _settings;

    private DashboardServer(TempFolder folder, WebApplication app, (string Key, string Value)[] settings) =>
        (_folder, _app, _settings) = (folder, app, settings);

    /// <summary>Where it listens: <c>http://127.0.0.1:PORT</c>.</summary>
    public string Url => _app.Urls.Single();

    public ISweepStore Sweeps => _app.Services.GetRequiredService<ISweepStore>();

    public ITrialReader Trials => _app.Services.GetRequiredService<ITrialReader>();

    public ILeaseStore Leases => _app.Services.GetRequiredService<ILeaseStore>();

    public IProgressStore Progress => _app.Services.GetRequiredService<IProgressStore>();

    public IWorkerStore Workers => _app.Services.GetRequiredService<IWorkerStore>();

    /// <summary>The server's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a server over an empty store on a free port, without sign-in unless the settings say otherwise.</summary>
    public static Task<DashboardServer> StartAsync(params (string Key, string Value)[] settings) =>
        StartAsync(new TempFolder(), "http://127.0.0.1:0", settings);

    /// <summary>Stops listening and starts again at the same address over the same store.</summary>
    /// <param name="meanwhile">What to do while it is down.</param>
    public async Task<DashboardServer> RestartAsync(Func<Task> meanwhile)
    {
        var url = Url;
        await _app.StopAsync();
        await _app.DisposeAsync();
        await meanwhile();
        return await StartAsync(_folder, url, _settings);
    }

    /// <summary>Takes the sweeps' table away, as a store that cannot be read.</summary>
    public async Task BreakStoreAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.File(Database)}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE sweeps RENAME TO gone";
        await command.ExecuteNonQueryAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private static async Task<DashboardServer> StartAsync(TempFolder folder, string url, (string Key, string Value)[] settings)
    {
        // Not Development: what only works there does not work for users.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        builder.Configuration["Security:SignIn"] = "none";
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.Services.AddSqliteStorage(folder.File(Database));
        builder.Services.AddOrchestratorBus(BrokerAddress.Memory).AddCoordinatorRequests();
        builder.Services.AddSingleton(CatalogRegistry.Load([typeof(ITrainer).Assembly]));
        builder.AddDashboard();
        var app = builder.Build();
        app.MapDashboard();
        await app.StartAsync();
        return new DashboardServer(folder, app, settings);
    }
}
