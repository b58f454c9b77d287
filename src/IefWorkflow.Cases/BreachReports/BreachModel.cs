using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Maps reports of breaches.</summary>
internal sealed class BreachModel : IEntityTypeConfiguration<ReportedBreach>
{
    public void Configure(EntityTypeBuilder<ReportedBreach> builder)
    {
        builder.ToTable("breach_report").HasKey(breach => breach.CaseId);
        builder.Ignore(breach => breach.Report);
        builder.HasIndex(breach => breach.Commune);
    }
}
