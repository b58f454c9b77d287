using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Settings;

/// <summary>Maps the closed days.</summary>
internal sealed class ClosedDayModel : IEntityTypeConfiguration<ClosedDay>
{
    public void Configure(EntityTypeBuilder<ClosedDay> builder) => builder.ToTable("closed_day").HasKey(closed => new { closed.Day, closed.Departement });
}
