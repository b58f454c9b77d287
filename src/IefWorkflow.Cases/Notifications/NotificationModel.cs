using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Notifications;

/// <summary>Maps legal notifications.</summary>
internal sealed class NotificationModel : IEntityTypeConfiguration<LegalNotification>
{
    public void Configure(EntityTypeBuilder<LegalNotification> builder)
    {
        builder.ToTable("legal_notification").HasKey(notification => notification.Id);
        builder.HasIndex(notification => notification.CaseId);
        builder.HasIndex(notification => notification.TrackingNumber);
    }
}
