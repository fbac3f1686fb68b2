using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Orchestrator.Storage.Entities;

namespace Orchestrator.Storage.Mappings;

/// <summary>The outbox of notifications, and what is known of each sweep to write it.</summary>
internal sealed class NotificationMappings : IEntityTypeConfiguration<NotificationEntity>, IEntityTypeConfiguration<SweepWatchEntity>
{
    public void Configure(EntityTypeBuilder<NotificationEntity> builder)
    {
        builder.ToTable("notifications").HasKey(notification => notification.Id);
        builder.HasIndex(notification => notification.Delivery).IsUnique();

        // Partial: what was sent is kept to be read, and never looked through again.
        builder.HasIndex(notification => new { notification.Channel, notification.SweepId, notification.Id }, "ix_notifications_pending")
            .HasFilter("state = 'pending'");
        builder.HasOne<SweepEntity>().WithMany().HasForeignKey(notification => notification.SweepId);
    }

    public void Configure(EntityTypeBuilder<SweepWatchEntity> builder)
    {
        builder.ToTable("sweep_watches").HasKey(watch => watch.SweepId);
        builder.HasOne<SweepEntity>().WithOne().HasForeignKey<SweepWatchEntity>(watch => watch.SweepId);
    }
}
