using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>Maps the scenarios that designers keep.</summary>
internal sealed class SavedScenarioModel : IEntityTypeConfiguration<SavedScenario>
{
    public void Configure(EntityTypeBuilder<SavedScenario> builder) => builder.ToTable("saved_scenario").HasKey(scenario => new { scenario.AccountId, scenario.Name });
}
