using Microsoft.EntityFrameworkCore;
using Orchestrator.Storage.Entities;

namespace Orchestrator.Storage.Postgres;

/// <summary>The schema on PostgreSQL; its migrations are in Migrations/. Instants are <c>timestamptz</c>.</summary>
public sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : OrchestratorDbContext(options)
{
    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);

        // The server would check a foreign key row by row, which takes longer than inserting the row. Every statement that writes to these
        // tables takes the trial from the row that it has just found, and trials are never deleted (docs/adr/0010).
        foreach (var key in modelBuilder.Model.FindEntityType(typeof(TrialEntity))!.GetReferencingForeignKeys().ToList())
            key.DeclaringEntityType.RemoveForeignKey(key);
    }
}
