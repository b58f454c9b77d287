namespace IefWorkflow.Engine.Storage.Rows;

/// <summary>The journal of one burst of one instance, as a row. Only the engine writes it.</summary>
/// <remarks>The lines are a column in a compact form; read them through the store.</remarks>
public sealed class JournalRow
{
    /// <summary>The instance.</summary>
    public required string InstanceId { get; init; }

    /// <summary>The place of the first line.</summary>
    public long FirstSequence { get; init; }
}
