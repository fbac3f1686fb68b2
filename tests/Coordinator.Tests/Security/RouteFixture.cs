namespace Orchestrator.Coordinator.Tests.Security;

/// <summary>One coordinator for all tests that only ask what nobody may have.</summary>
public sealed class RouteFixture : IAsyncLifetime
{
    /// <summary>The coordinator, started.</summary>
    public SecuredApi Secured { get; } = new();

    public async ValueTask InitializeAsync() => await Secured.StartAsync();

    public ValueTask DisposeAsync() => Secured.DisposeAsync();
}
