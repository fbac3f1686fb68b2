namespace Orchestrator.Storage.Postgres;

/// <summary>One caller's row for a statement that takes many (<see cref="RowSet"/>).</summary>
internal sealed class GroupedRow(PositionalSql sql, object[] values) : GroupedCall
{
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The statement.</summary>
    public PositionalSql Sql { get; } = sql;

    /// <summary>The row, in the order of the statement's parameters; no value is null.</summary>
    public object[] Values { get; } = values;

    /// <summary>Whether the statement gave the row's position, not committed yet.</summary>
    public bool IsGiven { get; set; }

    /// <summary>The same, when it is committed.</summary>
    public Task<bool> Given => _done.Task;

    /// <inheritdoc/>
    public override void Complete() => _done.TrySetResult(IsGiven);

    /// <inheritdoc/>
    public override void Fail(Exception failure) => _done.TrySetException(failure);
}
