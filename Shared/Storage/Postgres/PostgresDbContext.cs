using Microsoft.EntityFrameworkCore;

namespace Orchestrator.Storage.Postgres;

/// <summary>The schema on PostgreSQL; its migrations are in Migrations/. Instants are <c>timestamptz</c>.</summary>
public sealed class PostgresDbContext(DbContextOptions<PostgresDbContext> options) : OrchestratorDbContext(options);
