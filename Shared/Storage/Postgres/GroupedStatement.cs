using System.Data.Common;
using Npgsql;

namespace Orchestrator.Storage.Postgres;

/// <summary>A statement that one caller gave, with rows for an answer.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
internal sealed class GroupedStatement<T>(PositionalSql sql, object[] values, Func<DbDataReader, T> read) : GroupedCall, IBatchPart
{
    private readonly TaskCompletionSource<List<T>> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private List<T> _rows = [];

    /// <summary>The rows, when they are committed.</summary>
    public Task<List<T>> Rows => _done.Task;

    /// <inheritdoc/>
    public NpgsqlBatchCommand ToCommand()
    {
        var command = new NpgsqlBatchCommand(sql.Text);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }

    /// <inheritdoc/>
    public async Task ReadAsync(DbDataReader reader)
    {
        _rows = [];
        while (await reader.ReadAsync())
            _rows.Add(read(reader));
    }

    /// <inheritdoc/>
    public override void Complete() => _done.TrySetResult(_rows);

    /// <inheritdoc/>
    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
