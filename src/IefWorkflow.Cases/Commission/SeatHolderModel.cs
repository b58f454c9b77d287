using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Commission;

/// <summary>Maps the seats' holders.</summary>
internal sealed class SeatHolderModel : IEntityTypeConfiguration<SeatHolder>
{
    public void Configure(EntityTypeBuilder<SeatHolder> builder)
    {
        builder.ToTable("seat_holder").HasKey(holder => holder.Id);
        builder.HasIndex(holder => holder.Seat);
    }
}
