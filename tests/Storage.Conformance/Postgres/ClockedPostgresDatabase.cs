using Npgsql;
using Orchestrator.Storage.Postgres;
using Orchestrator.Storage.Relational;

namespace Orchestrator.Storage.Conformance.Postgres;

/// <summary>The real database with its clock under a test's hand: every transaction is told what time it is.</summary>
public sealed class ClockedPostgresDatabase(string connectionString, TimeProvider clock) : PostgresDatabase(connectionString)
{
    private const string ReplaceClock =
        "CREATE OR REPLACE FUNCTION orchestrator_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT current_setting(''orchestrator.now'')::timestamptz'";

    public override Task<T> WriteAsync<T>(Func<StoreSession, Task<T>> work, CancellationToken stop) =>
        base.WriteAsync(
            async session =>
            {
                await RunAsync(session, $"SET LOCAL orchestrator.now = '{clock.GetUtcNow():O}'");
                return await work(session);
            },
            stop);

    public override async Task MigrateAsync(CancellationToken stop)
    {
        await base.MigrateAsync(stop);
        await base.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("lock-sweeps");
                await RunAsync(session, ReplaceClock);
                return true;
            },
            stop);
    }

    private static async Task RunAsync(StoreSession session, string sql)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)session.Transaction.Connection!);
        await command.ExecuteNonQueryAsync();
    }
}
