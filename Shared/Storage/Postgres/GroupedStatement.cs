using System.Data.Common;
using Npgsql;

namespace Orchestrator.Storage.Postgres;

/// <summary>A statement that waits to be run with others in one transaction.</summary>
internal abstract class GroupedStatement(PositionalSql sql, object[] values)
{
    /// <summary>The statement with its values, for one more run.</summary>
    public NpgsqlBatchCommand ToCommand()
    {
        var command = new NpgsqlBatchCommand(sql.Text);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    /// <summary>Reads the rows that it gave. They count only once the transaction is committed.</summary>
    public abstract Task ReadAsync(DbDataReader reader);

    /// <summary>Hands the rows to whoever waits for them.</summary>
    public abstract void Complete();

    /// <summary>Nothing was written, or nobody knows.</summary>
    public abstract void Fail(Exception failure);
}

/// <summary>The same with the type of its rows.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
internal sealed class GroupedStatement<T>(PositionalSql sql, object[] values, Func<DbDataReader, T> read) : GroupedStatement(sql, values)
{
    private readonly TaskCompletionSource<List<T>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<T> _rows = [];

    /// <summary>The rows, when they are committed.</summary>
    public Task<List<T>> Rows => _done.Task;

    public override async Task ReadAsync(DbDataReader reader)
    {
        _rows = [];
        while (await reader.ReadAsync())
            _rows.Add(read(reader));
    }

    public override void Complete() => _done.TrySetResult(_rows);

    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
