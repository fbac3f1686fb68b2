using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Orchestrator.Storage.Postgres;
using Orchestrator.Storage.Relational;

namespace Orchestrator.Storage.Conformance.Postgres;

/// <summary>A database of its own on the test run's server.</summary>
public sealed class PostgresUnderTest : StoreUnderTest
{
    private readonly string _name = $"t{Guid.NewGuid():n}";
    private string? _connection;

    public override async Task CreateAsync()
    {
        _connection = await (await SharedPostgres.UseAsync()).CreateDatabaseAsync(_name);
    }

    public override async Task<string> DescribeSchemaAsync(StoreDatabase database)
    {
        await using var context = database.CreateContext();
        return await DescribeAsync(context);
    }

    public override async Task<string> DescribeModelSchemaAsync()
    {
        var connection = await (await SharedPostgres.UseAsync()).CreateDatabaseAsync($"{_name}_model");
        await using (var database = new PostgresDatabase(connection))
        {
            await using var context = database.CreateContext();
            await context.Database.EnsureCreatedAsync();
            return await DescribeAsync(context);
        }
    }

    public override async Task LeaveMigrationLockAsync(StoreDatabase database)
    {
        // A killed process leaves nothing: its lock ends with its connection. What is left is a migration half done, and that is undone.
        await using var context = database.CreateContext();
        await context.Database.ExecuteSqlRawAsync("DROP SCHEMA public CASCADE; CREATE SCHEMA public;");
        NpgsqlConnection.ClearAllPools();
    }

    protected override string Instant => "now()";

    protected override void AddStorage(IServiceCollection services) =>
        services.AddPostgresStorage(_ => new ClockedPostgresDatabase(_connection!, Clock));

    protected override async ValueTask DropAsync()
    {
        if (_connection is null) return;
        var server = await SharedPostgres.UseAsync();
        await server.DropDatabaseAsync(_name);
        await server.DropDatabaseAsync($"{_name}_model");
    }

    private static Task<string> DescribeAsync(OrchestratorDbContext context) => JoinAsync(context.Database.SqlQueryRaw<string>(
        """
        SELECT line AS "Value" FROM (
            SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || is_identity AS line
            FROM information_schema.columns WHERE table_schema = 'public'
            UNION ALL
            SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
            UNION ALL
            SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        ) AS lines
        WHERE line NOT LIKE '%\_\_EF%'
        ORDER BY line
        """));

    private static async Task<string> JoinAsync(IQueryable<string> lines) => string.Join('\n', await lines.ToListAsync());
}
