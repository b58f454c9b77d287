namespace IefWorkflow.Engine.Storage;

/// <summary>What a commit to a SQLite file waits for.</summary>
public enum SqliteDurability
{
    /// <summary>The disk: a commit survives a power cut.</summary>
    Full,

    /// <summary>The operating system: a commit survives the end of the process; a power cut may undo the last ones, whole.</summary>
    Normal,
}
