using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Decisions;

/// <summary>Maps decisions.</summary>
internal sealed class DecisionModel : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("decision").HasKey(decision => decision.Id);
        builder.HasIndex(decision => decision.CaseId);
    }
}
