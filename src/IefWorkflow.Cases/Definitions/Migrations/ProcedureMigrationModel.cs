using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Cases.Definitions.Migrations;

/// <summary>Maps the migrations of files between versions of their procedures.</summary>
internal sealed class ProcedureMigrationModel : IEntityTypeConfiguration<ProcedureMigration>, IEntityTypeConfiguration<MigratedFile>
{
    public void Configure(EntityTypeBuilder<ProcedureMigration> builder)
    {
        builder.ToTable("procedure_migration").HasKey(migration => migration.Id);
        builder.HasIndex(migration => migration.DefinitionId);
    }

    public void Configure(EntityTypeBuilder<MigratedFile> builder) => builder.ToTable("migrated_file").HasKey(file => new { file.MigrationId, file.InstanceId });
}
