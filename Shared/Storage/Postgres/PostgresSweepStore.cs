using Npgsql;
using NpgsqlTypes;
using Orchestrator.Storage.Relational;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Postgres;

/// <summary>
/// Sweeps on PostgreSQL. Trials are copied into a temporary table and inserted from there, because COPY cannot leave out those that
/// exist; the configurations, which are long, are then copied for the new ones only.
/// </summary>
public sealed class PostgresSweepStore(PostgresDatabase database) : SweepStore(database)
{
    /// <inheritdoc/>
    protected override async Task<int> InsertTrialsAsync(StoreSession session, SweepPlan plan)
    {
        var connection = (NpgsqlConnection)session.Transaction.Connection!;
        await session.ExecuteAsync("stage-trials");
        await StageAsync(connection, plan, session.Stop);
        var first = (await session.ListAsync("next-ordinal", row => row.GetInt64(0)))[0];
        var created = (await session.ListAsync(
            "insert-trials", Rows.Trial, ("sweep", plan.SweepId), ("device_class", DeviceClass.Any), ("first", first),
            ("kind", EventKinds.Submitted), ("text", SubmittedText(plan.SweepId)))).ToHashSet();
        if (created.Count < plan.Trials.Count) await CheckAsync(session);
        await CopyConfigsAsync(connection, plan, created, session.Stop);
        await session.ExecuteAsync("insert-sweep-trials", ("sweep", plan.SweepId));
        return created.Count;
    }

    private static async Task CheckAsync(StoreSession session)
    {
        var collisions = await session.ListAsync("find-collision", row => Collision(Rows.Trial(row), row.GetString(1), row.GetString(2)));
        if (collisions is [var collision]) throw collision;
    }

    private static async Task StageAsync(NpgsqlConnection connection, SweepPlan plan, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY staged_trials (position, id, hash, seed, cell) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var (position, trial) in plan.Trials.Index())
        {
            await copy.StartRowAsync(stop);
            await copy.WriteAsync((long)position, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(trial.Id.Value, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(trial.Hash, NpgsqlDbType.Text, stop);
            await copy.WriteAsync(trial.Config.Seed, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(trial.Cell, NpgsqlDbType.Integer, stop);
        }

        // Without it, disposing the import takes everything back.
        await copy.CompleteAsync(stop);
    }

    private static async Task CopyConfigsAsync(NpgsqlConnection connection, SweepPlan plan, HashSet<TrialId> created, CancellationToken stop)
    {
        if (created.Count == 0) return;
        var configs = new ConfigTexts();
        await using var copy = await connection.BeginBinaryImportAsync("COPY trial_configs (trial_id, config) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var trial in plan.Trials.Where(trial => created.Contains(trial.Id)))
        {
            await copy.StartRowAsync(stop);
            await copy.WriteAsync(trial.Id.Value, NpgsqlDbType.Bigint, stop);
            await copy.WriteAsync(configs.Of(trial), NpgsqlDbType.Text, stop);
        }

        await copy.CompleteAsync(stop);
    }
}
