using System.Text.Json;
using Npgsql;
using NpgsqlTypes;
using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Benchmarks.PageSpeed;

/// <summary>Ends every trial of a submitted sweep on PostgreSQL: results and curves by COPY.</summary>
internal static class PostgresFilling
{
    private const string End = """
        UPDATE trials SET state = 'succeeded', attempt = 1, token = 1, owner = 'made-up', epoch = $1, epochs = $1, fraction = 1,
               started_at = now() - interval '1 hour', ended_at = now()
        """;

    private static readonly string[] After =
    [
        """
        INSERT INTO attempts (trial_id, number, token, worker_id, started_at, ended_at, outcome)
        SELECT id, 1, 1, 'made-up', started_at, ended_at, 'finished' FROM trials
        """,
        "INSERT INTO events (trial_id, at, kind, text) SELECT id, ended_at, 'finished', 'Made up.' FROM trials",
        "VACUUM ANALYZE",
    ];

    public static async Task RunAsync(string connectionString, SweepPlan plan, int epochs)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using (var end = new NpgsqlCommand(End, connection) { Parameters = { new() { Value = epochs } }, CommandTimeout = 0 })
            await end.ExecuteNonQueryAsync();
        await CopyResultsAsync(connection, plan, epochs);
        await CopyEpochsAsync(connection, plan, epochs);
        foreach (var sql in After)
        {
            await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task CopyResultsAsync(NpgsqlConnection connection, SweepPlan plan, int epochs)
    {
        await using var copy = await connection.BeginBinaryImportAsync("COPY results (trial_id, token, result) FROM STDIN (FORMAT BINARY)");
        foreach (var (trial, numbers) in Filling.Numbers(plan))
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(trial.Id.Value, NpgsqlDbType.Bigint);
            await copy.WriteAsync(1L, NpgsqlDbType.Bigint);
            await copy.WriteAsync(JsonSerializer.Serialize(numbers.Result(epochs), OrchestratorJson.Compact), NpgsqlDbType.Text);
        }

        await copy.CompleteAsync();
    }

    private static async Task CopyEpochsAsync(NpgsqlConnection connection, SweepPlan plan, int epochs)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "COPY epochs (trial_id, epoch, learning_rate, train_loss, train_top1, validation_loss, validation_top1, seconds, images_per_second) "
            + "FROM STDIN (FORMAT BINARY)");
        foreach (var (trial, numbers) in Filling.Numbers(plan))
        {
            for (var number = 1; number <= epochs; number++)
            {
                var epoch = numbers.Epoch(number, epochs);
                await copy.StartRowAsync();
                await copy.WriteAsync(trial.Id.Value, NpgsqlDbType.Bigint);
                await copy.WriteAsync(number, NpgsqlDbType.Integer);
                double[] values =
                [
                    epoch.LearningRate, epoch.TrainLoss, epoch.TrainTop1, epoch.ValidationLoss!.Value, epoch.ValidationTop1!.Value, epoch.Seconds,
                    epoch.ImagesPerSecond,
                ];
                foreach (var value in values) await copy.WriteAsync(value, NpgsqlDbType.Double);
            }
        }

        await copy.CompleteAsync();
    }
}
