using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Recurring;

/// <summary>Maps the runs of the daily jobs.</summary>
internal sealed class RecurringModel : IEntityTypeConfiguration<RecurringRun>
{
    public void Configure(EntityTypeBuilder<RecurringRun> builder) => builder.ToTable("recurring_run").HasKey(run => new { run.Job, run.Day });
}
