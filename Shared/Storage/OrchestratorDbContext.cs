using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Orchestrator.Security;
using Orchestrator.Storage.Entities;
using Orchestrator.Storage.Mappings;
using Orchestrator.Storage.Notifications;
using Orchestrator.Trials;

namespace Orchestrator.Storage;

/// <summary>
/// The schema, and LINQ for reads. Nothing is saved through it: writes are the SQL statements of the stores (docs/adr/0003). Each
/// dialect has a derived class, to which its migrations belong.
/// </summary>
public abstract class OrchestratorDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Submitted definitions.</summary>
    public DbSet<SweepEntity> Sweeps => Set<SweepEntity>();

    /// <summary>The cells of sweeps.</summary>
    public DbSet<SweepCellEntity> SweepCells => Set<SweepCellEntity>();

    /// <summary>Which sweep needs which trial.</summary>
    public DbSet<SweepTrialEntity> SweepTrials => Set<SweepTrialEntity>();

    /// <summary>Trials: where each one is.</summary>
    public DbSet<TrialEntity> Trials => Set<TrialEntity>();

    /// <summary>What trials train.</summary>
    public DbSet<TrialConfigEntity> TrialConfigs => Set<TrialConfigEntity>();

    /// <summary>Leases that were given.</summary>
    public DbSet<AttemptEntity> Attempts => Set<AttemptEntity>();

    /// <summary>Accepted results.</summary>
    public DbSet<ResultEntity> Results => Set<ResultEntity>();

    /// <summary>Learning curves.</summary>
    public DbSet<EpochEntity> Epochs => Set<EpochEntity>();

    /// <summary>Logs of attempts.</summary>
    public DbSet<LogLineEntity> LogLines => Set<LogLineEntity>();

    /// <summary>Pointers to checkpoint files.</summary>
    public DbSet<CheckpointEntity> Checkpoints => Set<CheckpointEntity>();

    /// <summary>What happened to trials.</summary>
    public DbSet<EventEntity> Events => Set<EventEntity>();

    /// <summary>Worker processes.</summary>
    public DbSet<WorkerEntity> Workers => Set<WorkerEntity>();

    /// <summary>The devices of workers.</summary>
    public DbSet<WorkerDeviceEntity> WorkerDevices => Set<WorkerDeviceEntity>();

    /// <summary>Messages about sweeps, sent and to be sent.</summary>
    public DbSet<NotificationEntity> Notifications => Set<NotificationEntity>();

    /// <summary>What was told about sweeps.</summary>
    public DbSet<SweepWatchEntity> SweepWatches => Set<SweepWatchEntity>();

    /// <summary>Who may sign in.</summary>
    public DbSet<UserEntity> Users => Set<UserEntity>();

    /// <summary>API tokens.</summary>
    public DbSet<ApiTokenEntity> ApiTokens => Set<ApiTokenEntity>();

    /// <summary>Who changed what.</summary>
    public DbSet<AuditEntryEntity> AuditEntries => Set<AuditEntryEntity>();

    /// <summary>What sessions and forms are protected with.</summary>
    public DbSet<ProtectionKeyEntity> ProtectionKeys => Set<ProtectionKeyEntity>();

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<TrialState>().HaveConversion<StoredNameConverter<TrialState>>();
        configurationBuilder.Properties<FailureCause>().HaveConversion<StoredNameConverter<FailureCause>>();
        configurationBuilder.Properties<NotificationState>().HaveConversion<StoredNameConverter<NotificationState>>();
        configurationBuilder.Properties<ActorKind>().HaveConversion<StoredNameConverter<ActorKind>>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(OrchestratorDbContext).Assembly);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
    }
}
