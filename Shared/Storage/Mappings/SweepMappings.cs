using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Orchestrator.Storage.Entities;

namespace Orchestrator.Storage.Mappings;

/// <summary>Tables of sweeps, their cells and the trials they need.</summary>
internal sealed class SweepMappings :
    IEntityTypeConfiguration<SweepEntity>, IEntityTypeConfiguration<SweepCellEntity>, IEntityTypeConfiguration<SweepTrialEntity>
{
    public void Configure(EntityTypeBuilder<SweepEntity> builder)
    {
        builder.ToTable("sweeps").HasKey(sweep => sweep.Id);
    }

    public void Configure(EntityTypeBuilder<SweepCellEntity> builder)
    {
        builder.ToTable("sweep_cells").HasKey(cell => new { cell.SweepId, cell.Cell });
        builder.HasOne<SweepEntity>().WithMany().HasForeignKey(cell => cell.SweepId);
    }

    public void Configure(EntityTypeBuilder<SweepTrialEntity> builder)
    {
        builder.ToTable("sweep_trials").HasKey(link => new { link.SweepId, link.TrialId });
        builder.HasIndex(link => link.TrialId);
        builder.HasOne<SweepEntity>().WithMany().HasForeignKey(link => link.SweepId);
        builder.HasOne<TrialEntity>().WithMany().HasForeignKey(link => link.TrialId);
    }
}
