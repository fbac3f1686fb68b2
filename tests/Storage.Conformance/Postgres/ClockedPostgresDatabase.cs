using Orchestrator.Storage.Postgres;
using Orchestrator.Storage.Relational;

namespace Orchestrator.Storage.Conformance.Postgres;

/// <summary>The real database with its clock under a test's hand: every transaction is told what time it is.</summary>
public sealed class ClockedPostgresDatabase(string connectionString, TimeProvider clock) : PostgresDatabase(connectionString)
{
    private const string ReplaceClock =
        "CREATE OR REPLACE FUNCTION orchestrator_now() RETURNS timestamptz LANGUAGE sql STABLE AS 'SELECT current_setting(''orchestrator.now'')::timestamptz'";

    protected override string Preamble => $"SELECT set_config('orchestrator.now', '{clock.GetUtcNow():O}', true)";

    public override async Task MigrateAsync(CancellationToken stop)
    {
        await base.MigrateAsync(stop);
        await WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("lock-sweeps");
                await using var command = session.Transaction.Connection!.CreateCommand();
                command.CommandText = ReplaceClock;
                await command.ExecuteNonQueryAsync(stop);
            },
            stop);
    }
}
