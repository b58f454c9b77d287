using System.Diagnostics;

namespace IefWorkflow.Engine.Definitions;

/// <summary>What became of a document read as a workflow definition.</summary>
public abstract record DefinitionReading
{
    private DefinitionReading()
    {
    }

    /// <summary>It is one.</summary>
    public sealed record Read(WorkflowDefinition Definition) : DefinitionReading;

    /// <summary>It is none; every fault found is listed.</summary>
    public sealed record Refused(IReadOnlyList<DefinitionFault> Faults) : DefinitionReading;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Read, T> read, Func<Refused, T> refused) => this switch
    {
        Read reading => read(reading),
        Refused reading => refused(reading),
        _ => throw new UnreachableException(),
    };
}
