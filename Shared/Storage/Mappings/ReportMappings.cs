using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Orchestrator.Storage.Entities;

namespace Orchestrator.Storage.Mappings;

/// <summary>Tables of what attempts leave behind: the attempts themselves, results, epochs, log lines, checkpoints and events.</summary>
internal sealed class ReportMappings :
    IEntityTypeConfiguration<AttemptEntity>, IEntityTypeConfiguration<ResultEntity>, IEntityTypeConfiguration<EpochEntity>,
    IEntityTypeConfiguration<LogLineEntity>, IEntityTypeConfiguration<CheckpointEntity>, IEntityTypeConfiguration<EventEntity>
{
    public void Configure(EntityTypeBuilder<AttemptEntity> builder)
    {
        builder.ToTable("attempts").HasKey(attempt => new { attempt.TrialId, attempt.Number });
        builder.HasOne<TrialEntity>().WithMany().HasForeignKey(attempt => attempt.TrialId);
    }

    public void Configure(EntityTypeBuilder<ResultEntity> builder)
    {
        builder.ToTable("results").HasKey(result => result.TrialId);
        builder.Property(result => result.TrialId).ValueGeneratedNever();
        builder.HasOne<TrialEntity>().WithOne().HasForeignKey<ResultEntity>(result => result.TrialId);
    }

    public void Configure(EntityTypeBuilder<EpochEntity> builder)
    {
        builder.ToTable("epochs").HasKey(epoch => new { epoch.TrialId, epoch.Epoch });
        builder.HasOne<TrialEntity>().WithMany().HasForeignKey(epoch => epoch.TrialId);
    }

    public void Configure(EntityTypeBuilder<LogLineEntity> builder)
    {
        builder.ToTable("log_lines").HasKey(line => line.Id);
        builder.HasIndex(line => new { line.TrialId, line.Id });
        builder.HasOne<TrialEntity>().WithMany().HasForeignKey(line => line.TrialId);
    }

    public void Configure(EntityTypeBuilder<CheckpointEntity> builder)
    {
        builder.ToTable("checkpoints").HasKey(checkpoint => checkpoint.Id);
        builder.HasIndex(checkpoint => checkpoint.Path).IsUnique();
        builder.HasIndex(checkpoint => new { checkpoint.TrialId, checkpoint.Id });
        builder.HasOne<TrialEntity>().WithMany().HasForeignKey(checkpoint => checkpoint.TrialId);
    }

    public void Configure(EntityTypeBuilder<EventEntity> builder)
    {
        builder.ToTable("events").HasKey(happening => happening.Id);
        builder.HasIndex(happening => new { happening.TrialId, happening.Id });
        builder.HasOne<TrialEntity>().WithMany().HasForeignKey(happening => happening.TrialId);
    }
}
