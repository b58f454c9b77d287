using System.Data;

namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>Every statement of the store of definitions.</summary>
internal static class DefinitionStatements
{
    public static readonly EngineStatement FindPublished = new("SELECT id FROM wf_definition WHERE definition_id = @definition AND is_published", ("@definition", DbType.String));

    public static readonly EngineStatement ListPublished = new("SELECT id FROM wf_definition WHERE is_published ORDER BY definition_id");

    public static readonly EngineStatement FindJson = new("SELECT json, published_at FROM wf_definition WHERE id = @id", ("@id", DbType.String));

    public static readonly EngineStatement FindVersions = new(
        "SELECT json FROM wf_definition WHERE definition_id = @definition AND deleted_at IS NULL ORDER BY version", ("@definition", DbType.String));

    public static readonly EngineStatement ListDefinitions = new("SELECT DISTINCT definition_id FROM wf_definition WHERE deleted_at IS NULL ORDER BY definition_id");

    /// <summary>Whether the content of a version must stay: it was published once, or an instance is pinned to it.</summary>
    public static readonly EngineStatement IsKept = new(
        """
        SELECT 1 FROM wf_definition WHERE id = @id AND published_at IS NOT NULL
        UNION ALL SELECT 1 WHERE EXISTS (SELECT 1 FROM wf_instance WHERE definition_version_id = @id)
        """,
        ("@id", DbType.String));

    /// <summary>Takes the flags first, so that no two versions ever have one at once.</summary>
    public static readonly EngineStatement LowerFlags = new("UPDATE wf_definition SET is_latest = @no, is_published = @no WHERE id = @id", ("@id", DbType.String), ("@no", DbType.Boolean));

    public static readonly EngineStatement Write = new(
        """
        INSERT INTO wf_definition (id, definition_id, version, name, json, is_latest, is_published, created_at, published_at, deleted_at)
        VALUES (@id, @definition, @version, @name, @json, @latest, @published, @now, @published_at, NULL)
        ON CONFLICT (id) DO UPDATE SET name = @name, json = @json, is_latest = @latest, is_published = @published,
            published_at = COALESCE(wf_definition.published_at, @published_at)
        """,
        ("@id", DbType.String), ("@definition", DbType.String), ("@version", DbType.Int32), ("@name", DbType.String), ("@json", DbType.String),
        ("@latest", DbType.Boolean), ("@published", DbType.Boolean), ("@now", DbType.Int64), ("@published_at", DbType.Int64));

    public static readonly EngineStatement MarkDeleted = new(
        "UPDATE wf_definition SET is_latest = @no, is_published = @no, deleted_at = @now WHERE id = @id", ("@id", DbType.String), ("@no", DbType.Boolean), ("@now", DbType.Int64));

    public static readonly EngineStatement Delete = new("DELETE FROM wf_definition WHERE id = @id", ("@id", DbType.String));

    public static readonly EngineStatement Purge = new(
        """
        DELETE FROM wf_definition
        WHERE deleted_at < @before AND NOT EXISTS (SELECT 1 FROM wf_instance WHERE wf_instance.definition_version_id = wf_definition.id)
        """,
        ("@before", DbType.Int64));
}
