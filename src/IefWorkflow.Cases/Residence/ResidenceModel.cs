using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Residence;

/// <summary>Maps changes of residence.</summary>
internal sealed class ResidenceModel : IEntityTypeConfiguration<ResidenceChange>
{
    public void Configure(EntityTypeBuilder<ResidenceChange> builder) => builder.ToTable("residence_change").HasKey(change => change.CaseId);
}
