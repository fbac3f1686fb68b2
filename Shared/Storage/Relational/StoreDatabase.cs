using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Orchestrator.Storage.Relational;

/// <summary>
/// A database of one dialect: what the stores need of it. A dialect derives from this, from the stores whose bulk writes differ, and
/// overrides the .sql files that differ; everything else is shared.
/// </summary>
public abstract class StoreDatabase : IAsyncDisposable
{
    /// <summary>The database in words, for messages: a file or a host, never a password.</summary>
    public abstract string Description { get; }

    /// <summary>For how long it could not be reached; a file always can.</summary>
    public StoreReach Reach { get; } = new(TimeProvider.System);

    /// <summary>The migrations that this program knows and the database has not had. Those that only the database knows are a newer version's.</summary>
    public async Task<IReadOnlyList<string>> PendingMigrationsAsync(CancellationToken stop)
    {
        await using var context = CreateContext();
        return [.. await context.Database.GetPendingMigrationsAsync(stop)];
    }

    /// <summary>A context for LINQ reads; the caller disposes it.</summary>
    public abstract OrchestratorDbContext CreateContext();

    /// <summary>Runs the work in one write transaction: committed when it returns, rolled back when it throws.</summary>
    public abstract Task<T> WriteAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken stop);

    /// <summary>
    /// Runs one statement that is a transaction of its own, and reads its rows. A dialect may run it together with those of others.
    /// </summary>
    public virtual Task<List<T>> RunAsync<T>(
        string statement, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] values) =>
        WriteAsync(session => session.ListAsync(statement, read, values), stop);

    /// <summary>Brings the schema up to date. Safe to call from several processes at once.</summary>
    public abstract Task MigrateAsync(CancellationToken stop);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Runs the work in one write transaction.</summary>
    public Task WriteAsync(Func<StoreSession, Task> work, CancellationToken stop) =>
        WriteAsync(
            async session =>
            {
                await work(session);
                return true;
            },
            stop);

    /// <summary>The database's form of a parameter's value: what the driver takes for the column's type.</summary>
    protected internal abstract object ToStored(object? value);

    /// <summary>The instant, UTC, of a value that a statement returned.</summary>
    protected internal abstract DateTime ToInstant(object stored);
}
