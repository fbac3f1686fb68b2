using System.Collections.Concurrent;
using System.Data.Common;
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

    /// <summary>The advisory lock of those who migrate. Any number that nothing else uses; the other is in lock-sweeps.sql.</summary>
    private const int MigrationLock = 4011977;

    /// <summary>How often a connection that only listens asks whether the other end is still there.</summary>
    private const int ListenerKeepAliveSeconds = 10;

    private const string StepByStep =
        "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_bitmapscan=off -c enable_hashjoin=off -c enable_mergejoin=off "
        + "-c max_parallel_workers_per_gather=0";

    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDataSource _grouped;
    private readonly string _listening;
    private readonly DbContextOptions<PostgresDbContext> _options;
    private readonly SqlLibrary _library = new("Postgres");
    private readonly ConcurrentDictionary<string, PositionalSql> _statements = new(StringComparer.Ordinal);
    private readonly GroupCommit _group;

    /// <summary>The database that a connection string names. It must exist; its tables need not.</summary>
    public PostgresDatabase(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);

        // The statements are few and run often: the server then plans each once for a connection.
        if (settings.MaxAutoPrepare == 0) (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (100, 2);

        // Compiling a plan takes longer than any of them runs.
        settings.Options = $"-c jit=off {settings.Options}".TrimEnd();
        Description = $"{settings.Host}/{settings.Database}";
        _source = Source("store", settings);
        _listening = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            Pooling = false,
            KeepAlive = ListenerKeepAliveSeconds,
        }.ConnectionString;
        _options = new DbContextOptionsBuilder<PostgresDbContext>().UseNpgsql(_source).Options;

        // Statements of a few rows each: the one right plan goes from row to row by an index. The planner is told so, because statistics
        // mislead it: they are those of an empty table for a minute after the first large submission, and say nothing about a LIMIT.
        _grouped = Source("store-grouped", new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            MaxPoolSize = GroupCommit.Lanes,
            NoResetOnClose = true,
            CommandTimeout = Math.Min(settings.CommandTimeout, GroupCommit.TimeoutSeconds),
            Options = $"{settings.Options} {StepByStep}",
        });
        _group = new GroupCommit(this);
    }

    /// <inheritdoc/>
    public override string Description { get; }

    /// <inheritdoc/>
    public override OrchestratorDbContext CreateContext() => new PostgresDbContext(_options);

    /// <summary>What every transaction runs first, if anything; it gives one row. Tests tell the server their time with it.</summary>
    protected virtual string? Preamble => null;

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken stop)
    {
        T answer = default!;
        await RepeatAsync(async () => answer = await Reach.NoteAsync(() => WriteOnceAsync(work, stop)));
        return answer;
    }

    /// <inheritdoc/>
    public override Task<List<T>> RunAsync<T>(
        string statement, Func<DbDataReader, T> read, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        stop.ThrowIfCancellationRequested();
        var (sql, ordered) = Bound(statement, values);
        var grouped = new GroupedStatement<T>(sql, ordered, read);
        _group.Add(grouped);
        return grouped.Rows;
    }

    /// <summary>
    /// Runs a statement that takes many rows with this one and those that others give meanwhile. True when it changed something for this row;
    /// a row that was given twice at once may hear so only once.
    /// </summary>
    internal Task<bool> RunRowAsync(string statement, CancellationToken stop, params (string Name, object Value)[] row)
    {
        stop.ThrowIfCancellationRequested();
        var (sql, ordered) = Bound(statement, row!);
        var grouped = new GroupedRow(sql, ordered);
        _group.Add(grouped);
        return grouped.Given;
    }

    /// <inheritdoc/>
    public override async Task MigrateAsync(CancellationToken stop)
    {
        // EF's own lock is on its history table, which a new database does not have yet: processes that start together would migrate at once.
        await using var holder = await _source.OpenConnectionAsync(stop);
        await using var hold = holder.CreateCommand();
        (hold.CommandText, hold.CommandTimeout) = ($"SELECT pg_advisory_lock({MigrationLock})", 0);
        await hold.ExecuteNonQueryAsync(stop);
        try
        {
            await using var context = CreateContext();
            if ((await context.Database.GetPendingMigrationsAsync(stop)).Any()) await context.Database.MigrateAsync(stop);
        }
        finally
        {
            // A process that dies before gives the lock back with its connection.
            hold.CommandText = $"SELECT pg_advisory_unlock({MigrationLock})";
            await hold.ExecuteNonQueryAsync(CancellationToken.None);
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _group.DisposeAsync();
        await _grouped.DisposeAsync();
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

    /// <inheritdoc/>
    protected internal override DateTime ToInstant(object stored) => (DateTime)stored;

    /// <summary>Whether the server took everything back because of what others did meanwhile.</summary>
    internal static bool IsConflict(PostgresException failure) =>
        failure.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    /// <summary>Runs a unit of work, and again after a conflict: nothing was written then, and the whole of it is repeated, never half.</summary>
    internal static async Task RepeatAsync(Func<Task> work)
    {
        for (var repeat = 0; ; repeat++)
        {
            try
            {
                await work();
                return;
            }
            catch (PostgresException failure) when (repeat < Repeats && IsConflict(failure))
            {
                // The loop goes on.
            }
        }
    }

    /// <summary>Runs calls in one transaction and one round trip, and reads their rows. Written when it returns; all or nothing.</summary>
    internal Task RunBatchAsync(IReadOnlyList<GroupedCall> group) => Reach.NoteAsync(async () =>
    {
        await RunOnceAsync(group);
        return true;
    });

    private async Task RunOnceAsync(IReadOnlyList<GroupedCall> group)
    {
        await using var connection = await _grouped.OpenConnectionAsync();
        await using var batch = new NpgsqlBatch(connection);
        if (Preamble is { } preamble) batch.BatchCommands.Add(new NpgsqlBatchCommand(preamble));
        List<IBatchPart> parts = [.. group.OfType<IBatchPart>(), .. group.OfType<GroupedRow>().GroupBy(row => row.Sql).Select(rows => new RowSet([.. rows]))];
        foreach (var part in parts)
            batch.BatchCommands.Add(part.ToCommand());

        await using var reader = await batch.ExecuteReaderAsync();
        if (Preamble is not null) await reader.NextResultAsync();
        foreach (var part in parts)
        {
            await part.ReadAsync(reader);

            // After the last statement this waits for the commit.
            await reader.NextResultAsync();
        }
    }

    // The name is how Npgsql's metrics call the pool; without one they would show user and host.
    private static NpgsqlDataSource Source(string name, NpgsqlConnectionStringBuilder settings) =>
        new NpgsqlDataSourceBuilder(settings.ConnectionString) { Name = name }.Build();

    private (PositionalSql Sql, object[] Ordered) Bound(string statement, (string Name, object? Value)[] values)
    {
        var sql = _statements.GetOrAdd(statement, name => new PositionalSql(_library.Text(name)));
        var ordered = new object[sql.Count];
        foreach (var (name, value) in values)
            ordered[sql[name]] = ToStored(value);
        return (sql, ordered);
    }

    private async Task<T> WriteOnceAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken stop)
    {
        await using var connection = await _source.OpenConnectionAsync(stop);
        await using var transaction = await connection.BeginTransactionAsync(stop);
        using var statements = new StatementCache(_library, connection);
        if (Preamble is { } preamble) await ExecuteAsync(connection, preamble, stop);
        var session = new StoreSession(this, statements, transaction, stop);
        var answer = await work(session);
        if (session.IsSignalled) await session.ExecuteAsync("signal");
        await transaction.CommitAsync(stop);
        return answer;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(stop);
    }
}
