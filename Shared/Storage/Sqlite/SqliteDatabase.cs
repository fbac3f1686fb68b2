using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Orchestrator.Storage.Mappings;
using Orchestrator.Storage.Relational;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Sqlite;

/// <summary>
/// One SQLite file. Writes of this process go one after the other over one connection, each in a BEGIN IMMEDIATE transaction; other
/// processes may use the same file at the same time. Reads have connections of their own and never wait (WAL).
/// </summary>
public sealed class SqliteDatabase : StoreDatabase
{
    /// <summary>How long a write waits for another process's before it gives up, in seconds.</summary>
    private const int BusySeconds = 30;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SqlLibrary _library = new("Sqlite");
    private readonly DbContextOptions<SqliteDbContext> _options;
    private readonly string _connectionString;
    private readonly TimeProvider _time;
    private SqliteConnection? _writer;
    private StatementCache? _statements;

    /// <summary>The database in a file, which the first migration creates.</summary>
    /// <param name="path">The file; its folder is created.</param>
    /// <param name="time">The clock. The process that uses the file is the database, so its clock is the database's.</param>
    public SqliteDatabase(string path, TimeProvider time)
    {
        _time = time;
        Path = System.IO.Path.GetFullPath(path);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path, DefaultTimeout = BusySeconds }.ToString();
        _options = new DbContextOptionsBuilder<SqliteDbContext>().UseSqlite(_connectionString).Options;
    }

    /// <summary>The file, absolute.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override string Description => Path;

    /// <summary>Rung by this process's writes; another process that uses the file has signals of its own.</summary>
    public TrialSignals Signals { get; } = new();

    /// <inheritdoc/>
    public override OrchestratorDbContext CreateContext() => new SqliteDbContext(_options);

    /// <inheritdoc/>
    public override async Task<T> WriteAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken stop)
    {
        await _gate.WaitAsync(stop);
        try
        {
            var writer = _writer ??= await OpenWriterAsync(stop);
            var statements = _statements ??= new StatementCache(_library, writer);

            // Immediate: a transaction that begins as a reader and turns writer fails at once when another process wrote meanwhile.
            await using var transaction = writer.BeginTransaction(deferred: false);
            var session = new StoreSession(this, statements, transaction, stop);
            var answer = await work(session);
            await transaction.CommitAsync(stop);
            if (session.IsSignalled) Signals.Ring();
            return answer;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public override Task MigrateAsync(CancellationToken stop) => new SqliteMigrator(this).MigrateAsync(stop);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _statements?.Dispose();
        if (_writer is not null) await _writer.DisposeAsync();
        _gate.Dispose();

        // Pooled connections keep the file open, and with it the write-ahead log.
        using var pooled = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(pooled);
    }

    /// <inheritdoc/>
    protected internal override object ToStored(object? value) => value switch
    {
        null or double.NaN => DBNull.Value,
        TrialId trial => trial.Value,
        IReadOnlyCollection<TrialId> trials => $"[{string.Join(',', trials.Select(trial => trial.Value))}]",
        DateTime instant => MicrosecondsConverter.ToStored(instant),
        TimeSpan duration => duration.Ticks / TimeSpan.TicksPerMicrosecond,
        FailureCause cause => StoredName.Of(cause),
        _ => value,
    };

    /// <inheritdoc/>
    protected internal override DateTime ToInstant(object stored) => MicrosecondsConverter.FromStored((long)stored);

    private async Task<SqliteConnection> OpenWriterAsync(CancellationToken stop)
    {
        var connection = new SqliteConnection(_connectionString);
        connection.CreateFunction("orchestrator_now", () => MicrosecondsConverter.ToStored(_time.GetUtcNow().UtcDateTime));
        await connection.OpenAsync(stop);
        await RunAsync(connection, $"PRAGMA busy_timeout = {BusySeconds * 1000}", stop);

        // WAL with NORMAL: a killed process loses nothing; a power cut may undo the last moments, whole transactions at a time.
        await RunAsync(connection, "PRAGMA synchronous = NORMAL", stop);
        await RunAsync(connection, "PRAGMA cache_size = -65536", stop);
        return connection;
    }

    private static async Task RunAsync(DbConnection connection, string sql, CancellationToken stop)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }
}
