using System.Text.Json;
using Orchestrator.Storage.Relational;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Sqlite;

/// <summary>Sweeps on SQLite: bulk inserts are prepared statements in the one transaction.</summary>
public sealed class SqliteSweepStore(SqliteDatabase database) : SweepStore(database)
{
    /// <inheritdoc/>
    protected override async Task<int> InsertTrialsAsync(StoreSession session, SweepPlan plan)
    {
        var first = (await session.ListAsync("next-ordinal", row => row.GetInt64(0)))[0];
        var created = 0;

        // In the order of the primary keys, so that pages are filled one after the other and not at random.
        foreach (var (trial, index) in plan.Trials.Select((trial, index) => (trial, index)).OrderBy(pair => pair.trial.Id.Value))
        {
            var id = trial.Id;
            var inserted = await session.ExecuteAsync(
                "insert-trial", ("trial", id), ("hash", trial.Hash), ("seed", trial.Config.Seed), ("device_class", DeviceClass.Any),
                ("sweep", plan.SweepId), ("ordinal", first + index));
            if (inserted == 1)
            {
                created++;
                await session.ExecuteAsync(
                    "insert-trial-config", ("trial", id), ("config", JsonSerializer.Serialize(trial.Config, OrchestratorJson.Compact)));
            }

            await session.ExecuteAsync("insert-sweep-trial", ("sweep", plan.SweepId), ("trial", id), ("cell", trial.Cell));
        }

        return created;
    }
}
