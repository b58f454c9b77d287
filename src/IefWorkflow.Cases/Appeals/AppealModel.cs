using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Maps appeals and their requests for pieces.</summary>
internal sealed class AppealModel : IEntityTypeConfiguration<Appeal>, IEntityTypeConfiguration<AppealPieces>
{
    public void Configure(EntityTypeBuilder<Appeal> builder)
    {
        builder.ToTable("appeal").HasKey(appeal => appeal.CaseId);
        builder.HasMany(appeal => appeal.Pieces).WithOne().HasForeignKey(pieces => pieces.CaseId);
        builder.Navigation(appeal => appeal.Pieces).AutoInclude();
        builder.HasIndex(appeal => appeal.RefusalId);
        builder.HasIndex(appeal => appeal.SittingId);
    }

    public void Configure(EntityTypeBuilder<AppealPieces> builder) => builder.ToTable("appeal_pieces").HasKey(pieces => pieces.Id);
}
