using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Orchestrator.Storage.Relational;
using Orchestrator.Storage.Sqlite;

namespace Orchestrator.Storage.Conformance.Sqlite;

/// <summary>A SQLite file in a folder of its own.</summary>
public sealed class SqliteUnderTest : StoreUnderTest
{
    private readonly TempFolder _folder = new();

    protected override string Instant => "0";

    protected override void AddStorage(IServiceCollection services) => services.AddSqliteStorage(_folder.File("store/orchestrator.db"));

    protected override ValueTask DropAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    public override async Task<string> DescribeSchemaAsync(StoreDatabase database)
    {
        await using var context = database.CreateContext();
        return await DescribeAsync(context);
    }

    public override async Task<string> DescribeModelSchemaAsync()
    {
        await using var database = new SqliteDatabase(_folder.File("model.db"), Clock);
        await using var context = database.CreateContext();
        await context.Database.EnsureCreatedAsync();
        return await DescribeAsync(context);
    }

    public override async Task LeaveMigrationLockAsync(StoreDatabase database)
    {
        await using var context = database.CreateContext();
        await context.Database.ExecuteSqlRawAsync("DELETE FROM \"__EFMigrationsHistory\"");
        await context.Database.ExecuteSqlRawAsync(DropAll(await TablesAsync(context)));
        await context.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT OR REPLACE INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
            """);
    }

    // Not the text of CREATE TABLE: a column that a migration adds stands at its end, and with the default that its old rows got.
    private static async Task<string> DescribeAsync(OrchestratorDbContext context) =>
        string.Join('\n', await context.Database
            .SqlQueryRaw<string>(
                """
                SELECT line AS Value FROM (
                    SELECT tables.name || '.' || columns.name || ' ' || columns.type || ' ' || columns."notnull" || ' ' || columns.pk AS line
                    FROM sqlite_schema AS tables JOIN pragma_table_info(tables.name) AS columns WHERE tables.type = 'table'
                    UNION ALL
                    SELECT tables.name || '.' || keys."from" || ' -> ' || keys."table" || '.' || keys."to" || ' ' || keys.on_delete
                    FROM sqlite_schema AS tables JOIN pragma_foreign_key_list(tables.name) AS keys WHERE tables.type = 'table'
                    UNION ALL
                    SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL
                )
                WHERE line NOT LIKE '\_\_EF%' ESCAPE '\' AND line NOT LIKE 'sqlite%'
                ORDER BY line
                """)
            .ToListAsync());

    private static Task<List<string>> TablesAsync(OrchestratorDbContext context) =>
        context.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'").ToListAsync();

    private static string DropAll(IEnumerable<string> tables) =>
        "PRAGMA foreign_keys = OFF; " + string.Concat(tables.Select(table => $"DROP TABLE \"{table}\"; ")) + "PRAGMA foreign_keys = ON;";
}
