using System.Data.Common;

namespace Orchestrator.Storage.Relational;

/// <summary>The commands of one connection, made once for each named statement, so that the driver keeps them prepared.</summary>
public sealed class StatementCache(SqlLibrary library, DbConnection connection) : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = new(StringComparer.Ordinal);

    /// <summary>The command of a statement, in the transaction.</summary>
    public DbCommand Get(string statement, DbTransaction transaction)
    {
        if (!_commands.TryGetValue(statement, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = library.Text(statement);
            _commands.Add(statement, command);
        }

        command.Transaction = transaction;
        return command;
    }

    /// <summary>Sets a parameter, adding it the first time.</summary>
    public static void Bind(DbCommand command, string name, object value)
    {
        if (command.Parameters.Contains("@" + name))
        {
            command.Parameters["@" + name].Value = value;
            return;
        }

        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@" + name, value);
        command.Parameters.Add(parameter);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
        _commands.Clear();
    }
}
