using Orchestrator.Coordinator.Api;

namespace Orchestrator.Coordinator.Tests.Api;

/// <summary>What the API says of the coordinator itself.</summary>
public sealed class HealthApiTests : IAsyncLifetime
{
    private readonly ApiUnderTest _api = new();

    public async ValueTask InitializeAsync() => await _api.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Health_WithStoreAndBroker_IsHealthy()
    {
        await Eventually.TrueAsync(
            async () => (await _api.GetAsync<HealthReport>("health")).Status == HealthReport.Healthy, "the broker was looked at");

        var health = await _api.GetAsync<HealthReport>("health");

        Assert.True(health.Database && health.Broker);
        Assert.Equal(0, health.Workers);
    }
}
