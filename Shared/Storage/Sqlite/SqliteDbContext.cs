using Microsoft.EntityFrameworkCore;

namespace Orchestrator.Storage.Sqlite;

/// <summary>The schema on SQLite; its migrations are in Migrations/.</summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options) : OrchestratorDbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<MicrosecondsConverter>();
    }
}
