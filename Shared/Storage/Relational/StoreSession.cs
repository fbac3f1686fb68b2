using System.Data.Common;

namespace Orchestrator.Storage.Relational;

/// <summary>One write transaction: runs named SQL statements. Not for use by two threads.</summary>
public sealed class StoreSession(StoreDatabase database, StatementCache statements, DbTransaction transaction, CancellationToken stop)
{
    /// <summary>The transaction, for bulk writes that a dialect does in its own way.</summary>
    public DbTransaction Transaction => transaction;

    /// <summary>Cancels the work; the transaction is then rolled back.</summary>
    public CancellationToken Stop => stop;

    /// <summary>Whether <see cref="Signal"/> was called.</summary>
    internal bool IsSignalled { get; private set; }

    /// <summary>Has the subscribers of <see cref="ITrialSignals"/> rung when the transaction is committed.</summary>
    public void Signal() => IsSignalled = true;

    /// <summary>Runs a statement and returns how many rows it wrote.</summary>
    public Task<int> ExecuteAsync(string statement, params ReadOnlySpan<(string Name, object? Value)> values) =>
        Prepare(statement, values).ExecuteNonQueryAsync(stop);

    /// <summary>Runs a statement and reads its rows; a statement that gives one row at most is matched with <c>is [var row]</c>.</summary>
    public Task<List<T>> ListAsync<T>(
        string statement, Func<DbDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> values) =>
        ReadAllAsync(Prepare(statement, values), read);

    private async Task<List<T>> ReadAllAsync<T>(DbCommand command, Func<DbDataReader, T> read)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            rows.Add(read(reader));
        return rows;
    }

    private DbCommand Prepare(string statement, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = statements.Get(statement, transaction);
        foreach (var (name, value) in values)
            StatementCache.Bind(command, name, database.ToStored(value));
        return command;
    }
}
