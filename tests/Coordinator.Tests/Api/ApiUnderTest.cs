using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orchestrator.Catalog;
using Orchestrator.Coordinator.Api;
using Orchestrator.Coordinator.Metrics;
using Orchestrator.Messaging;
using Orchestrator.Storage;
using Orchestrator.Storage.Sqlite;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Coordinator.Tests.Api;

/// <summary>A coordinator with its API on a free loopback port, over a real store and the bus in memory.</summary>
public sealed class ApiUnderTest : IAsyncDisposable
{
    /// <summary>A definition of four trials.</summary>
    public const string Definition = """
        name: tiny
        grid:
          module: [none, se]
          backbone: [resnet20]
          dataset: [fashion-mnist]
        replicates: 2
        training: {recipe: quick}
        """;

    private static readonly CatalogRegistry Catalog = CatalogRegistry.Load(typeof(ITrainer).Assembly);

    private readonly TempFolder _folder = new();
    private WebApplication? _app;

    /// <summary>A client whose address ends in the API's prefix.</summary>
    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    public async Task StartAsync(params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // Before the test's own settings, which may say otherwise.
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration["Security:SignIn"] = "none";
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(Catalog).AddSqliteStorage(_folder.File("orchestrator.db"));
        builder.Services.AddOrchestratorBus(BrokerAddress.Memory).AddCoordinator().AddCoordinatorApi();
        _app = builder.Build();
        _app.MapMonitoring().MapCoordinatorApi();
        await _app.StartAsync();
        Client = new HttpClient { BaseAddress = new Uri(_app.Urls.First() + CoordinatorApi.Prefix + "/") };
    }

    /// <summary>Submits <see cref="Definition"/> and returns the sweep's id.</summary>
    public async Task<string> SubmitAsync() =>
        (await ReadAsync<SubmitAnswer>(await PostAsync("sweeps", new { definition = Definition, file = "tiny.yaml", owner = "ada" }))).SweepId;

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null) =>
        Client.PostAsync(new Uri(path, UriKind.Relative), body is null ? null : JsonContent.Create(body, options: OrchestratorJson.Compact));

    public async Task<T> GetAsync<T>(string path) => await ReadAsync<T>(await Client.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>The body of a response that must be a success.</summary>
    public static async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {text}");
        return JsonSerializer.Deserialize<T>(text, OrchestratorJson.Compact)!;
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            Client?.Dispose();
        }

        _folder.Dispose();
    }
}
