using Microsoft.EntityFrameworkCore;
using Npgsql;
using Orchestrator.Storage.Postgres;

namespace Orchestrator.Storage.Conformance.Postgres;

/// <summary>Processes that start together over a new database.</summary>
public sealed class MigrationRaceTests
{
    private const int Processes = 6;

    [Fact]
    public async Task Migrate_SeveralProcessesOnAnEmptyDatabase_EachWaitsAndGoesThrough()
    {
        var server = await SharedPostgres.UseAsync();
        for (var round = 0; round < 3; round++)
        {
            var name = $"race{Guid.NewGuid():n}";
            var connection = await server.CreateDatabaseAsync(name);
            var databases = Enumerable.Range(0, Processes).Select(_ => new PostgresDatabase(connection)).ToList();

            await Task.WhenAll(databases.Select(database => Task.Run(() => database.MigrateAsync(CancellationToken.None))));

            await using (var context = databases[0].CreateContext())
                Assert.Empty(await context.Database.GetPendingMigrationsAsync());
            foreach (var database in databases) await database.DisposeAsync();
            NpgsqlConnection.ClearAllPools();
            await server.DropDatabaseAsync(name);
        }
    }
}
