using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Planning;

/// <summary>Maps the secret addresses of calendars.</summary>
internal sealed class CalendarFeedModel : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feed").HasKey(feed => feed.AccountId);
        builder.HasIndex(feed => feed.SecretDigest).IsUnique();
    }
}
