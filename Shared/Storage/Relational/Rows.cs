using System.Data.Common;
using Orchestrator.Storage.Mappings;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Relational;

/// <summary>How rows that the SQL statements return become records. The order of columns is that of the statements.</summary>
internal static class Rows
{
    /// <summary><c>id, attempt, token</c>.</summary>
    public static Fence Fence(DbDataReader row) => new(Trial(row), row.GetInt32(1), row.GetInt64(2));

    /// <summary><c>id, attempt, token, min_memory_bytes</c>.</summary>
    public static (Fence Fence, long? MinMemoryBytes) Claimed(DbDataReader row) => (Fence(row), row.IsDBNull(3) ? null : row.GetInt64(3));

    /// <summary><c>id</c>.</summary>
    public static TrialId Trial(DbDataReader row) => new(row.GetInt64(0));

    /// <summary><c>path, epoch, step, sha256, bytes</c>.</summary>
    public static CheckpointInfo Checkpoint(DbDataReader row) =>
        new(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetString(3), row.GetInt64(4));

    /// <summary><c>id, attempt, token, owner, state</c>.</summary>
    public static ReapedTrial Reaped(DbDataReader row) => new(Fence(row), row.GetString(3), StoredName.Parse<TrialState>(row.GetString(4)));

    /// <summary><c>state, count</c>.</summary>
    public static KeyValuePair<TrialState, int> StateCount(DbDataReader row) => new(StoredName.Parse<TrialState>(row.GetString(0)), row.GetInt32(1));
}
