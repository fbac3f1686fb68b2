using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Messaging;
using Orchestrator.Testing.Servers;

namespace Orchestrator.SystemTests.Deployment;

/// <summary>Encrypted connections to the broker, as docs/operations.md shows them, on a real RabbitMQ with a certificate for localhost.</summary>
public sealed class BrokerTlsTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _others = new();
    private RabbitMqServer? _server;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipUnless(RabbitMqServer.IsInstalled, "RabbitMQ is not installed: apt-get install rabbitmq-server");
        using var authority = new TestAuthority();
        authority.Write(_folder.Path, "localhost");
        using var other = new TestAuthority();
        other.Write(_others.Path, "localhost");
        _server = await RabbitMqServer.StartAsync(certificates: _folder.Path);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        _folder.Dispose();
        _others.Dispose();
    }

    // One test for three connections: a broker takes seconds to start.
    [Fact]
    public async Task Connect_OnlyWithTheRightAuthorityAndName()
    {
        Assert.Equal("", await ProblemAsync("localhost", _folder.File("ca.pem")));
        Assert.Contains("certificate", await ProblemAsync("localhost", _others.File("ca.pem")), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("certificate", await ProblemAsync("127.0.0.1", _folder.File("ca.pem")), StringComparison.OrdinalIgnoreCase);
        // The machine's own authorities did not sign it either.
        Assert.Contains("certificate", await ProblemAsync("localhost", authority: null), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Why the bus does not connect; nothing when it does.</summary>
    private async Task<string> ProblemAsync(string host, string? authority)
    {
        var address = $"amqps://guest:guest@{host}:{_server!.EncryptedPort}/{(authority is null ? "" : $"?cacertfile={authority}")}";
        await using var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddOrchestratorBus(BrokerAddress.Parse(address)).BuildServiceProvider();
        var bus = services.GetRequiredService<IBusControl>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5), TimeProvider.System);
        try
        {
            await bus.StartAsync(patience.Token);
            await bus.StopAsync(CancellationToken.None);
            return "";
        }
        catch (Exception failure) when (BrokerOutage.Is(failure))
        {
            return failure.ToString();
        }
    }
}
