using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Reading;

/// <summary>Maps the register of reads.</summary>
internal sealed class ReadLogModel : IEntityTypeConfiguration<ReadLogEntry>
{
    public void Configure(EntityTypeBuilder<ReadLogEntry> builder)
    {
        builder.ToTable("read_log").HasKey(entry => entry.Id);
        builder.HasIndex(entry => entry.CaseId);
        builder.HasIndex(entry => new { entry.ActorId, entry.At });
    }
}
