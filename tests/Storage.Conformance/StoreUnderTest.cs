using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Relational;

namespace Orchestrator.Storage.Conformance;

/// <summary>A database of its own for one test, with a clock that the test moves.</summary>
public abstract class StoreUnderTest : IAsyncDisposable
{
    private readonly List<ServiceProvider> _processes = [];

    public ManualTimeProvider Clock { get; } = new();

    /// <summary>Makes the empty database, or skips the test when this machine cannot.</summary>
    public virtual Task CreateAsync() => Task.CompletedTask;

    /// <summary>The stores as another process over the same database has them: nothing is shared in memory.</summary>
    public IServiceProvider OpenAnother()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Clock);
        AddStorage(services);
        _processes.Add(services.BuildServiceProvider());
        return _processes[^1];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in _processes)
            await process.DisposeAsync();
        await DropAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract void AddStorage(IServiceCollection services);

    protected abstract ValueTask DropAsync();

    /// <summary>The schema of a database as text, in an order that does not depend on how it came about.</summary>
    public abstract Task<string> DescribeSchemaAsync(StoreDatabase database);

    /// <summary>A second, empty database of the same kind whose schema is made from the model and not by migrations.</summary>
    public abstract Task<string> DescribeModelSchemaAsync();

    /// <summary>Leaves the database as a process does that is killed while it migrates.</summary>
    public abstract Task LeaveMigrationLockAsync(StoreDatabase database);
}
