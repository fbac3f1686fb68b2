using System.Data.Common;
using Npgsql;

namespace Orchestrator.Storage.Postgres;

/// <summary>
/// The rows of many callers for one statement, whose parameters are arrays with an element for each row, and which gives the positions
/// (from 1) of the rows for which it changed something. To the server it is a third of the work of a statement for each.
/// </summary>
internal sealed class RowSet(IReadOnlyList<GroupedRow> rows) : IBatchPart
{
    /// <inheritdoc/>
    public NpgsqlBatchCommand ToCommand()
    {
        var command = new NpgsqlBatchCommand(rows[0].Sql.Text);
        for (var column = 0; column < rows[0].Values.Length; column++)
            command.Parameters.Add(new NpgsqlParameter { Value = Column(column) });
        return command;
    }

    /// <inheritdoc/>
    public async Task ReadAsync(DbDataReader reader)
    {
        foreach (var row in rows)
            row.IsGiven = false;
        while (await reader.ReadAsync())
            rows[(int)reader.GetInt64(0) - 1].IsGiven = true;
    }

    private Array Column(int column)
    {
        var values = Array.CreateInstance(rows[0].Values[column].GetType(), rows.Count);
        for (var row = 0; row < rows.Count; row++)
            values.SetValue(rows[row].Values[column], row);
        return values;
    }
}
