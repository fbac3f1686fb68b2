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
        var configs = new ConfigTexts();

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
                await session.ExecuteAsync("insert-trial-config", ("trial", id), ("config", configs.Of(trial)));
            }
            else if ((await session.ListAsync("trial-hash", row => row.GetString(0), ("trial", id)))[0] is var hash && hash != trial.Hash)
            {
                throw Collision(id, trial.Hash, hash);
            }

            await session.ExecuteAsync("insert-sweep-trial", ("sweep", plan.SweepId), ("trial", id), ("cell", trial.Cell));
        }

        await session.ExecuteAsync(
            "submitted-events", ("sweep", plan.SweepId), ("kind", EventKinds.Submitted), ("text", SubmittedText(plan.SweepId)));
        return created;
    }
}
