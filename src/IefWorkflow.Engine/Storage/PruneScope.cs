namespace IefWorkflow.Engine.Storage;

/// <summary>What pruning takes of an instance that ended long ago.</summary>
public enum PruneScope
{
    /// <summary>Its journal, from which the records of its activities are derived. The instance stays, with its inputs and outputs.</summary>
    Journal,

    /// <summary>The instance with everything that belongs to it.</summary>
    Instance,
}
