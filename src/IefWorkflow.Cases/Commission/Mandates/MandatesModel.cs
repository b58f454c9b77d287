using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Commission.Mandates;

/// <summary>Maps the orders of appointment.</summary>
internal sealed class MandatesModel : IEntityTypeConfiguration<CommissionMandates>
{
    public void Configure(EntityTypeBuilder<CommissionMandates> builder) => builder.ToTable("commission_mandates").HasKey(mandates => mandates.CaseId);
}
