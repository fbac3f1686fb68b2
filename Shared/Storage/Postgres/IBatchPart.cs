using System.Data.Common;
using Npgsql;

namespace Orchestrator.Storage.Postgres;

/// <summary>One statement of a batch.</summary>
internal interface IBatchPart
{
    /// <summary>The statement with its values, for one more run.</summary>
    NpgsqlBatchCommand ToCommand();

    /// <summary>Reads the rows that it gave. They count only once the transaction is committed.</summary>
    Task ReadAsync(DbDataReader reader);
}
