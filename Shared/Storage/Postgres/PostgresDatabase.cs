using Microsoft.EntityFrameworkCore;
using Npgsql;
using Orchestrator.Storage.Mappings;
using Orchestrator.Storage.Relational;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Postgres;

/// <summary>One PostgreSQL database. Writes run at READ COMMITTED; their statements lock the rows whose state they rely on.</summary>
public class PostgresDatabase : StoreDatabase
{
    /// <summary>How often a unit of work is run again after a deadlock or a serialization failure.</summary>
    private const int Repeats = 3;

    /// <summary>How often a connection that only listens asks whether the other end is still there.</summary>
    private const int ListenerKeepAliveSeconds = 10;

    private readonly NpgsqlDataSource _source;
    private readonly string _listening;
    private readonly DbContextOptions<PostgresDbContext> _options;
    private readonly SqlLibrary _library = new("Postgres");

    /// <summary>The database that a connection string names. It must exist; its tables need not.</summary>
    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);

        // The statements are few and run often: the server then plans each once for a connection.
        if (settings.MaxAutoPrepare == 0) (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (100, 2);
        // Compiling a plan takes longer than any of them runs.
        settings.Options = $"-c jit=off {settings.Options}".TrimEnd();
        Description = $"{settings.Host}/{settings.Database}";
        _source = NpgsqlDataSource.Create(settings);
        _listening = new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Pooling = false, KeepAlive = ListenerKeepAliveSeconds }.ConnectionString;
        _options = new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql(_source).Options;
    }

    /// <inheritdoc/>
    public override string Description { get; }

    /// <inheritdoc/>
    public override OrchestratorDbContext CreateContext() => new PostgresDbContext(_options);

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken stop)
    {
        for (var repeat = 0; ; repeat++)
        {
            try
            {
                return await WriteOnceAsync(work, stop);
            }
            catch (PostgresException failure) when (repeat < Repeats && IsConflict(failure))
            {
                // Nothing was written, so the whole unit of work runs again: never half of it.
            }
        }
    }

    /// <inheritdoc/>
    public override async Task MigrateAsync(CancellationToken stop)
    {
        // EF takes a lock that ends with the connection, so several processes may do this at once.
        await using var context = CreateContext();
        if ((await context.Database.GetPendingMigrationsAsync(stop)).Any()) await context.Database.MigrateAsync(stop);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _source.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>A connection of its own, outside of the pool, to listen on; not open yet.</summary>
    internal NpgsqlConnection CreateListener() => new(_listening);

    /// <inheritdoc/>
    protected internal override object ToStored(object? value) => value switch
    {
        null => DBNull.Value,
        TrialId trial => trial.Value,
        IReadOnlyCollection<TrialId> trials => trials.Select(trial => trial.Value).ToArray(),
        FailureCause cause => StoredName.Of(cause),
        _ => value,
    };

    private static bool IsConflict(PostgresException failure) =>
        failure.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    private async Task<T> WriteOnceAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await _source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        using var statements = new StatementCache(_library, connection);
        var session = new StoreSession(this, statements, transaction, stop);
        var answer = await work(session);
        if (session.IsSignalled) await session.ExecuteAsync("signal");
        await transaction.CommitAsync(stop);
        return answer;
    }
}
