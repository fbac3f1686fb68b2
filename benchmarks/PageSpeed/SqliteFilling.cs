using System.Data.Common;
using System.Text.Json;
using Orchestrator.Storage.Relational;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Benchmarks.PageSpeed;

/// <summary>Ends every trial of a submitted sweep on SQLite: prepared statements in one transaction.</summary>
internal static class SqliteFilling
{
    private static readonly string[] End =
    [
        """
        UPDATE trials SET state = 'succeeded', attempt = 1, token = 1, owner = 'made-up', epoch = {0}, epochs = {0}, fraction = 1,
               started_at = created_at, ended_at = created_at + 3600000000
        """,
        """
        INSERT INTO attempts (trial_id, number, token, worker_id, started_at, ended_at, outcome)
        SELECT id, 1, 1, 'made-up', started_at, ended_at, 'finished' FROM trials
        """,
        "INSERT INTO events (trial_id, at, kind, text) SELECT id, ended_at, 'finished', 'Made up.' FROM trials",
        "ANALYZE",
    ];

    public static Task RunAsync(StoreDatabase store, SweepPlan plan, int epochs) => store.WriteAsync(session => FillAsync(session, plan, epochs), CancellationToken.None);

    private static async Task FillAsync(StoreSession session, SweepPlan plan, int epochs)
    {
        var connection = session.Transaction.Connection!;
        await using var result = Prepare(connection, session, "INSERT INTO results (trial_id, token, result) VALUES ($1, 1, $2)", 2);
        await using var row = Prepare(
            connection, session,
            "INSERT INTO epochs (trial_id, epoch, learning_rate, train_loss, train_top1, validation_loss, validation_top1, seconds, images_per_second) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", 9);

        // In the order of the primary keys, so that pages are filled one after the other and not at random.
        foreach (var (trial, numbers) in Filling.Numbers(plan).OrderBy(pair => pair.Trial.Id.Value))
        {
            await RunAsync(result, trial.Id.Value, JsonSerializer.Serialize(numbers.Result(epochs), OrchestratorJson.Compact));
            for (var number = 1; number <= epochs; number++)
            {
                var epoch = numbers.Epoch(number, epochs);
                await RunAsync(
                    row, trial.Id.Value, number, epoch.LearningRate, epoch.TrainLoss, epoch.TrainTop1, epoch.ValidationLoss!, epoch.ValidationTop1!,
                    epoch.Seconds, epoch.ImagesPerSecond);
            }
        }

        foreach (var sql in End)
        {
            await using var command = Prepare(connection, session, sql.Replace("{0}", $"{epochs}", StringComparison.Ordinal), 0);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static DbCommand Prepare(DbConnection connection, StoreSession session, string sql, int parameters)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, session.Transaction);
        for (var number = 1; number <= parameters; number++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"${number}";
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task RunAsync(DbCommand command, params object[] values)
    {
        for (var index = 0; index < values.Length; index++) command.Parameters[index].Value = values[index];
        await command.ExecuteNonQueryAsync();
    }
}
