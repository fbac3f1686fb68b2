using System.Net;
using System.Text.Json.Nodes;
using Orchestrator.Coordinator.Tests.Api;

namespace Orchestrator.Coordinator.Tests.Health;

/// <summary>The questions of load balancers and service managers.</summary>
public sealed class HealthEndpointTests : IAsyncLifetime
{
    private readonly ApiUnderTest _api = new();

    public async ValueTask InitializeAsync() => await _api.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Live_WhileTheProcessAnswers_IsHealthy() => Assert.Equal((HttpStatusCode.OK, "healthy"), await AskAsync("/health/live"));

    [Fact]
    public async Task Ready_WithStoreAndBroker_IsHealthy() =>
        await Eventually.TrueAsync(async () => await AskAsync("/health/ready") == (HttpStatusCode.OK, "healthy"), "it is ready");

    [Fact]
    public async Task Ready_NamesEachOfItsChecks()
    {
        var body = JsonNode.Parse(await _api.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;

        Assert.Equal(["database", "broker"], body["checks"]!.AsObject().Select(check => check.Key));
    }

    private async Task<(HttpStatusCode Status, string Word)> AskAsync(string path)
    {
        using var answer = await _api.Client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["status"]!.GetValue<string>());
    }
}
