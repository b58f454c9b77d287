namespace IefWorkflow.Engine.Storage;

/// <summary>The databases that can host the engine's tables.</summary>
public enum EngineDatabase
{
    /// <summary>A SQLite file.</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,
}
