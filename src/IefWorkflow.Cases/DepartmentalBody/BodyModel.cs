using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.DepartmentalBody;

/// <summary>Maps the years and meetings of the departmental body.</summary>
internal sealed class BodyModel : IEntityTypeConfiguration<BodyYear>, IEntityTypeConfiguration<BodyMeeting>
{
    public void Configure(EntityTypeBuilder<BodyYear> builder)
    {
        builder.ToTable("body_year").HasKey(year => year.CaseId);
        builder.HasIndex(year => new { year.DepartementCode, year.Year }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<BodyMeeting> builder)
    {
        builder.ToTable("body_meeting").HasKey(meeting => meeting.Id);
        builder.HasIndex(meeting => meeting.CaseId);
    }
}
