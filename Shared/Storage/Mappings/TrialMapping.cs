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

        // The hash has no index of its own: the id is its beginning, and submitting compares the rest.
        // Partial indexes: each holds only the rows its duty looks at, so that it stays small whatever the number of finished trials.
        // The claim steps from sweep to sweep in it, and takes the first trial of one.
        builder.HasIndex(trial => new { trial.ForSweep, trial.Ordinal }, "ix_trials_queued").HasFilter("state = 'queued'");

        // Not by when the lease ends: a heartbeat would then have to write every index of the row. There are never many.
        builder.HasIndex(trial => trial.ForSweep, "ix_trials_held").HasFilter("state IN ('leased', 'running')");
        builder.HasIndex(trial => trial.OfferedAt, "ix_trials_open_offers").HasFilter("state = 'queued' AND offered_at IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<TrialConfigEntity> builder)
    {
        builder.ToTable("trial_configs").HasKey(config => config.TrialId);
        builder.Property(config => config.TrialId).ValueGeneratedNever();
        builder.HasOne<TrialEntity>().WithOne().HasForeignKey<TrialConfigEntity>(config => config.TrialId);
    }
}
