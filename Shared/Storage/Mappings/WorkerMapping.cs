using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Orchestrator.Storage.Entities;

namespace Orchestrator.Storage.Mappings;

/// <summary>The tables of workers and their devices.</summary>
internal sealed class WorkerMapping : IEntityTypeConfiguration<WorkerEntity>, IEntityTypeConfiguration<WorkerDeviceEntity>
{
    public void Configure(EntityTypeBuilder<WorkerEntity> builder) => builder.ToTable("workers").HasKey(worker => worker.Id);

    public void Configure(EntityTypeBuilder<WorkerDeviceEntity> builder)
    {
        builder.ToTable("worker_devices").HasKey(device => new { device.WorkerId, device.Name });
        builder.HasOne<WorkerEntity>().WithMany().HasForeignKey(device => device.WorkerId);
    }
}
