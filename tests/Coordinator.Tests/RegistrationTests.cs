using MassTransit;
using MassTransit.UsageTracking;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Orchestrator.Coordinator.Tests;

/// <summary>What is registered and with which settings.</summary>
public sealed class RegistrationTests : IAsyncDisposable
{
    private readonly CoordinatorUnderTest _coordinator = new();

    public ValueTask DisposeAsync() => _coordinator.DisposeAsync();

    [Fact]
    public async Task Bus_ByDefault_SendsNoUsageTelemetry()
    {
        await _coordinator.StartAsync();

        Assert.False(_coordinator.Services.GetRequiredService<IOptions<UsageTelemetryOptions>>().Value.Enabled);
    }

    [Fact]
    public async Task Bus_WhenTheProcessStops_HasALimit()
    {
        await _coordinator.StartAsync();

        var host = _coordinator.Services.GetRequiredService<IOptions<MassTransitHostOptions>>().Value;
        Assert.NotNull(host.StopTimeout);
        Assert.True(host.ConsumerStopTimeout <= host.StopTimeout);
    }

    [Theory]
    [InlineData("Offers:Window", "0")]
    [InlineData("Offers:AgainAfter", "00:00:00")]
    [InlineData("Offers:Every", "01:00:00")]
    [InlineData("Reap:Every", "00:00:00")]
    [InlineData("Reap:Batch", "-1")]
    public async Task Setting_OutOfRange_StopsTheStartAndIsNamed(string key, string value)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => _coordinator.StartAsync((key, value)));

        Assert.Contains(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..], failure.Message);
    }
}
