using System.Data;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage.Statements;

/// <summary>Every statement of the store of instances, the same for both databases but for the lease.</summary>
internal static class EngineStatements
{
    public static readonly EngineStatement LoadInstance = new(
        """
        SELECT id, definition_id, definition_version_id, version, correlation_id, name, parent_instance_id,
               status, sub_status, incident_count, created_at, updated_at, finished_at, revision, state
        FROM wf_instance WHERE id = @id
        """,
        ("@id", Text));

    public static readonly EngineStatement InsertInstance = new(
        """
        INSERT INTO wf_instance (id, definition_id, definition_version_id, version, correlation_id, name, parent_instance_id,
                                 status, sub_status, incident_count, created_at, updated_at, finished_at, revision, state)
        VALUES (@id, @definition, @definition_version, @version, @correlation, @name, @parent,
                @status, @sub_status, @incidents, @created, @updated, @finished, @revision, @state)
        ON CONFLICT (id) DO NOTHING
        """,
        ("@id", Text), ("@definition", Text), ("@definition_version", Text), ("@version", Int), ("@correlation", Text), ("@name", Text), ("@parent", Text),
        ("@status", Int), ("@sub_status", Int), ("@incidents", Int), ("@created", Long), ("@updated", Long), ("@finished", Long), ("@revision", Long), ("@state", Bytes));

    public static readonly EngineStatement UpdateInstance = new(
        """
        UPDATE wf_instance
        SET definition_version_id = @definition_version, version = @version, correlation_id = @correlation, name = @name, status = @status,
            sub_status = @sub_status, incident_count = @incidents, updated_at = @updated, finished_at = @finished, revision = @revision, state = @state
        WHERE id = @id AND revision = @expected
        """,
        ("@id", Text), ("@expected", Long), ("@definition_version", Text), ("@version", Int), ("@correlation", Text), ("@name", Text),
        ("@status", Int), ("@sub_status", Int), ("@incidents", Int), ("@updated", Long), ("@finished", Long), ("@revision", Long), ("@state", Bytes));

    public static readonly EngineStatement DeleteInstance = new("DELETE FROM wf_instance WHERE id = @id", ("@id", Text));

    /// <summary>Instances that finished or were cancelled, with a journal left where only that is asked for.</summary>
    public static readonly EngineStatement FindEnded = new(
        $"""
        SELECT id FROM wf_instance
        WHERE finished_at < @before AND sub_status IN ({(int)WorkflowSubStatus.Finished}, {(int)WorkflowSubStatus.Cancelled})
          AND (@whole OR EXISTS (SELECT 1 FROM wf_journal WHERE instance_id = wf_instance.id))
        ORDER BY id LIMIT @most
        """,
        ("@before", Long), ("@whole", DbType.Boolean), ("@most", Int));

    public static readonly EngineStatement FindBookmark = new($"{SelectBookmark} WHERE id = @id", ("@id", Text));

    public static readonly EngineStatement FindBookmarksByHash = new($"{SelectBookmark} WHERE hash = @hash ORDER BY seq", ("@hash", Text));

    public static readonly EngineStatement FindBookmarksByCorrelation = new(
        $"{SelectBookmark} WHERE hash = @hash AND correlation_id = @correlation ORDER BY seq", ("@hash", Text), ("@correlation", Text));

    public static readonly EngineStatement FindBookmarksByInstance = new(
        $"{SelectBookmark} WHERE hash = @hash AND instance_id = @instance ORDER BY seq", ("@hash", Text), ("@instance", Text));

    public static readonly EngineStatement InsertBookmark = new(
        "INSERT INTO wf_bookmark (id, instance_id, name, hash, correlation_id) VALUES (@id, @instance, @name, @hash, @correlation)",
        ("@id", Text), ("@instance", Text), ("@name", Text), ("@hash", Text), ("@correlation", Text));

    public static readonly EngineStatement DeleteBookmark = new("DELETE FROM wf_bookmark WHERE id = @id", ("@id", Text));

    public static readonly EngineStatement DeleteBookmarksOfInstance = new("DELETE FROM wf_bookmark WHERE instance_id = @id", ("@id", Text));

    public static readonly EngineStatement ReadJournal = new(
        "SELECT first_sequence, entries FROM wf_journal WHERE instance_id = @id ORDER BY first_sequence", ("@id", Text));

    public static readonly EngineStatement InsertJournal = new(
        "INSERT INTO wf_journal (instance_id, first_sequence, entries) VALUES (@instance, @first, @entries)",
        ("@instance", Text), ("@first", Long), ("@entries", Bytes));

    public static readonly EngineStatement DeleteJournal = new("DELETE FROM wf_journal WHERE instance_id = @id", ("@id", Text));

    public static readonly EngineStatement InsertDue = new(
        "INSERT INTO wf_due (id, kind, due_at, lease_until, instance_id, target, data) VALUES (@id, @kind, @due, 0, @instance, @target, @data)",
        ("@id", Text), ("@kind", Int), ("@due", Long), ("@instance", Text), ("@target", Text), ("@data", Text));

    public static readonly EngineStatement DeleteDue = new("DELETE FROM wf_due WHERE id = @id", ("@id", Text));

    public static readonly EngineStatement DeleteDueOfInstance = new("DELETE FROM wf_due WHERE instance_id = @id", ("@id", Text));

    public static readonly EngineStatement LeaseDueSqlite = new(
        """
        UPDATE wf_due SET lease_until = @until
        WHERE seq IN (SELECT seq FROM wf_due WHERE due_at <= @now AND lease_until <= @now ORDER BY due_at, seq LIMIT @most)
        RETURNING seq, id, kind, due_at, instance_id, target, data
        """,
        ("@now", Long), ("@until", Long), ("@most", Int));

    public static readonly EngineStatement LeaseDuePostgres = new(
        """
        WITH picked AS (
            SELECT seq FROM wf_due WHERE due_at <= @now AND lease_until <= @now ORDER BY due_at, seq LIMIT @most FOR UPDATE SKIP LOCKED)
        UPDATE wf_due SET lease_until = @until FROM picked WHERE wf_due.seq = picked.seq
        RETURNING wf_due.seq, id, kind, due_at, instance_id, target, data
        """,
        ("@now", Long), ("@until", Long), ("@most", Int));

    private const DbType Text = DbType.String;
    private const DbType Int = DbType.Int32;
    private const DbType Long = DbType.Int64;
    private const DbType Bytes = DbType.Binary;
    private const string SelectBookmark = "SELECT id, instance_id, name, hash, correlation_id FROM wf_bookmark";
}
