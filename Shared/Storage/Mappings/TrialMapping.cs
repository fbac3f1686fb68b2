using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Orchestrator.Storage.Entities;

namespace Orchestrator.Storage.Mappings;

/// <summary>The table of trials with the indexes that claim, offer and reap use, and that of their configurations.</summary>
internal sealed class TrialMapping : IEntityTypeConfiguration<TrialEntity>, IEntityTypeConfiguration<TrialConfigEntity>
{
    public void Configure(EntityTypeBuilder<TrialEntity> builder)
    {
        builder.ToTable("trials").HasKey(trial => trial.Id);
        builder.Property(trial => trial.Id).ValueGeneratedNever();
        builder.HasIndex(trial => trial.Hash).IsUnique();

        // Partial indexes: each holds only the rows its duty looks at, so that it stays small whatever the number of finished trials.
        builder.HasIndex(trial => new { trial.Priority, trial.Ordinal }, "ix_trials_order_of_offering")
            .IsDescending(true, false).HasFilter("state = 'queued'");
        builder.HasIndex(trial => trial.OfferedAt, "ix_trials_open_offers").HasFilter("state = 'queued' AND offered_at IS NOT NULL");
        builder.HasIndex(trial => trial.LeaseUntil, "ix_trials_leases").HasFilter("state IN ('leased', 'running')");
    }

    public void Configure(EntityTypeBuilder<TrialConfigEntity> builder)
    {
        builder.ToTable("trial_configs").HasKey(config => config.TrialId);
        builder.Property(config => config.TrialId).ValueGeneratedNever();
        builder.HasOne<TrialEntity>().WithOne().HasForeignKey<TrialConfigEntity>(config => config.TrialId);
    }
}
