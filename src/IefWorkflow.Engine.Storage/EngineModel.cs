using IefWorkflow.Engine.Storage.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace IefWorkflow.Engine.Storage;

/// <summary>Maps the engine's tables into the database context of a host.</summary>
/// <remarks>
/// Instants are ticks of UTC in every database: the same in all of them, exact, and ordered as numbers. No foreign keys: the revision of
/// the instance already guards what belongs to it, and the hot path does not pay for a second proof. Every conversion is written out: no
/// convention of the host changes what the statements read.
/// </remarks>
public static class EngineModel
{
    /// <summary>Adds the tables. To be called from <c>OnModelCreating</c>.</summary>
    public static void Apply(ModelBuilder model)
    {
        model.Entity<InstanceRow>(Instance);
        model.Entity<BookmarkRow>(Bookmark);
        model.Entity<JournalRow>(Journal);
        model.Entity<DueRow>(Due);
        model.Entity<DefinitionRow>(Definition);
    }

    private static void Instance(EntityTypeBuilder<InstanceRow> row)
    {
        row.ToTable("wf_instance").HasKey(instance => instance.Id);
        row.Property(instance => instance.Id).HasColumnName("id");
        row.Property(instance => instance.DefinitionId).HasColumnName("definition_id");
        row.Property(instance => instance.DefinitionVersionId).HasColumnName("definition_version_id");
        row.Property(instance => instance.Version).HasColumnName("version");
        row.Property(instance => instance.CorrelationId).HasColumnName("correlation_id");
        row.Property(instance => instance.Name).HasColumnName("name");
        row.Property(instance => instance.ParentInstanceId).HasColumnName("parent_instance_id");
        row.Property(instance => instance.Status).HasColumnName("status").HasConversion<int>();
        row.Property(instance => instance.SubStatus).HasColumnName("sub_status").HasConversion<int>();
        row.Property(instance => instance.IncidentCount).HasColumnName("incident_count");
        Instant(row.Property(instance => instance.CreatedAt)).HasColumnName("created_at");
        Instant(row.Property(instance => instance.UpdatedAt)).HasColumnName("updated_at");
        Instant(row.Property(instance => instance.FinishedAt)).HasColumnName("finished_at");
        row.Property(instance => instance.Revision).HasColumnName("revision");
        row.Property<byte[]>("State").HasColumnName("state").IsRequired();
        row.HasIndex(instance => instance.DefinitionVersionId).HasDatabaseName("wf_instance_version");
        row.HasIndex(instance => instance.CorrelationId).HasDatabaseName("wf_instance_correlation").HasFilter("correlation_id IS NOT NULL");
        row.HasIndex(instance => instance.ParentInstanceId).HasDatabaseName("wf_instance_parent").HasFilter("parent_instance_id IS NOT NULL");
    }

    private static void Bookmark(EntityTypeBuilder<BookmarkRow> row)
    {
        row.ToTable("wf_bookmark").HasKey(bookmark => bookmark.Seq);
        row.Property(bookmark => bookmark.Seq).HasColumnName("seq").ValueGeneratedOnAdd();
        row.Property(bookmark => bookmark.Id).HasColumnName("id").IsRequired();
        row.Property(bookmark => bookmark.InstanceId).HasColumnName("instance_id");
        row.Property(bookmark => bookmark.Name).HasColumnName("name");
        row.Property(bookmark => bookmark.Hash).HasColumnName("hash");
        row.Property(bookmark => bookmark.CorrelationId).HasColumnName("correlation_id");
        row.HasIndex(bookmark => bookmark.Id).IsUnique().HasDatabaseName("wf_bookmark_id");
        row.HasIndex(bookmark => new { bookmark.Hash, bookmark.CorrelationId }).HasDatabaseName("wf_bookmark_stimulus");
        row.HasIndex(bookmark => bookmark.InstanceId).HasDatabaseName("wf_bookmark_instance");
    }

    private static void Journal(EntityTypeBuilder<JournalRow> row)
    {
        row.ToTable("wf_journal").HasKey(journal => new { journal.InstanceId, journal.FirstSequence });
        row.Property(journal => journal.InstanceId).HasColumnName("instance_id");
        row.Property(journal => journal.FirstSequence).HasColumnName("first_sequence");
        row.Property<byte[]>("Entries").HasColumnName("entries").IsRequired();
    }

    private static void Due(EntityTypeBuilder<DueRow> row)
    {
        row.ToTable("wf_due").HasKey(due => due.Seq);
        row.Property(due => due.Seq).HasColumnName("seq").ValueGeneratedOnAdd();
        row.Property(due => due.Id).HasColumnName("id").IsRequired();
        row.Property(due => due.Kind).HasColumnName("kind").HasConversion<int>();
        Instant(row.Property(due => due.DueAt)).HasColumnName("due_at");
        Instant(row.Property(due => due.LeaseUntil)).HasColumnName("lease_until");
        row.Property(due => due.InstanceId).HasColumnName("instance_id");
        row.Property(due => due.Target).HasColumnName("target");
        row.Property(due => due.Data).HasColumnName("data");
        row.HasIndex(due => due.Id).IsUnique().HasDatabaseName("wf_due_id");
        row.HasIndex(due => due.DueAt).HasDatabaseName("wf_due_at");
        row.HasIndex(due => due.InstanceId).HasDatabaseName("wf_due_instance").HasFilter("instance_id IS NOT NULL");
    }

    private static void Definition(EntityTypeBuilder<DefinitionRow> row)
    {
        row.ToTable("wf_definition").HasKey(definition => definition.Id);
        row.Property(definition => definition.Id).HasColumnName("id");
        row.Property(definition => definition.DefinitionId).HasColumnName("definition_id");
        row.Property(definition => definition.Version).HasColumnName("version");
        row.Property(definition => definition.Name).HasColumnName("name");
        row.Property(definition => definition.Json).HasColumnName("json");
        row.Property(definition => definition.IsLatest).HasColumnName("is_latest");
        row.Property(definition => definition.IsPublished).HasColumnName("is_published");
        Instant(row.Property(definition => definition.CreatedAt)).HasColumnName("created_at");
        Instant(row.Property(definition => definition.PublishedAt)).HasColumnName("published_at");
        Instant(row.Property(definition => definition.DeletedAt)).HasColumnName("deleted_at");
        row.HasIndex(definition => new { definition.DefinitionId, definition.Version }).IsUnique().HasDatabaseName("wf_definition_version").HasFilter("deleted_at IS NULL");
        row.HasIndex(definition => definition.DefinitionId, "wf_definition_latest").IsUnique().HasFilter("is_latest");
        row.HasIndex(definition => definition.DefinitionId, "wf_definition_published").IsUnique().HasFilter("is_published");
    }

    private static PropertyBuilder<DateTimeOffset> Instant(PropertyBuilder<DateTimeOffset> property) =>
        property.HasConversion(instant => instant.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private static PropertyBuilder<DateTimeOffset?> Instant(PropertyBuilder<DateTimeOffset?> property) =>
        property.HasConversion(instant => instant!.Value.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
}
