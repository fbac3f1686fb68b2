using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Orchestrator.Storage.Relational;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Postgres;

/// <summary>
/// Sweeps on PostgreSQL: trials are copied into a temporary table and inserted from there, because COPY cannot leave out those that exist.
/// </summary>
public sealed class PostgresSweepStore(PostgresDatabase database) : SweepStore(database)
{
    /// <inheritdoc/>
    protected override async Task<int> InsertTrialsAsync(StoreSession session, SweepPlan plan)
    {
        await session.ExecuteAsync("stage-trials");
        await CopyAsync((NpgsqlConnection)session.Transaction.Connection!, plan, session.Stop);
        var first = (await session.ListAsync("next-ordinal", row => row.GetInt64(0)))[0];
        var created = await session.ListAsync(
            "insert-trials", Rows.Trial, ("sweep", plan.SweepId), ("device_class", DeviceClass.Any), ("first", first));
        await session.ExecuteAsync("insert-trial-configs");
        await session.ExecuteAsync("insert-sweep-trials", ("sweep", plan.SweepId));
        return created.Count;
    }

    private static async Task CopyAsync(NpgsqlConnection connection, SweepPlan plan, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY staged_trials (position, id, hash, seed, cell, config) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var (position, trial) in plan.Trials.Index())
        {
            await copy.StartRowAsync(stop);
            await copy.WriteAsync((long)position, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(trial.Id.Value, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(trial.Hash, NpgsqlDbType.Text, stop);
            await copy.WriteAsync(trial.Config.Seed, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(trial.Cell, NpgsqlDbType.Integer, stop);
            await copy.WriteAsync(JsonSerializer.Serialize(trial.Config, OrchestratorJson.Compact), NpgsqlDbType.Text, stop);
        }

        // Without it, disposing the import takes everything back.
        await copy.CompleteAsync(stop);
    }
}
