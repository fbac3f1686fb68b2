using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Relational;
using Orchestrator.Trials;

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

    /// <summary>Inserts one sweep with two queued trials, 1 and 2, into the schema of the first release.</summary>
    public string RowsOfTheFirstRelease
    {
        get
        {
            // ExecuteSqlRaw takes braces for places of parameters.
            var config = JsonSerializer.Serialize(ATrial.Config(), OrchestratorJson.Compact).Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
            const string Columns =
                "id, hash, seed, device_class, state, priority, ordinal, attempt, token, failures, cancel_requested, epoch, epochs, step, steps, "
                + "images_per_second, fraction, created_at";
            return $"""
                INSERT INTO sweeps (id, name, description, definition, objective_metric, objective_maximize, training, cells, created_at)
                VALUES ('old', 'old', '', '', 'top1', TRUE, '', 1, {Instant});
                INSERT INTO trials ({Columns}) VALUES
                (1, 'a', 0, 'any', 'queued', 0, 0, 0, 0, 0, FALSE, 0, 0, 0, 0, 0, 0, {Instant}),
                (2, 'b', 1, 'any', 'queued', 0, 1, 0, 0, 0, FALSE, 0, 0, 0, 0, 0, 0, {Instant});
                INSERT INTO trial_configs (trial_id, config) VALUES (1, '{config}'), (2, '{config}');
                INSERT INTO sweep_trials (sweep_id, trial_id, cell) VALUES ('old', 1, 0), ('old', 2, 0);
                """;
        }
    }

    /// <summary>Some instant as a literal of the dialect.</summary>
    protected abstract string Instant { get; }

    /// <summary>Leaves the database as a process does that is killed while it migrates.</summary>
    public abstract Task LeaveMigrationLockAsync(StoreDatabase database);
}
