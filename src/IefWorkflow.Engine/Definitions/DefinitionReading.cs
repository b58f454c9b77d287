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
    public sealed record Refused(IReadOnlyList<DefinitionFault> Faults) : DefinitionReading
    {
        /// <summary>Whether the text is sound JSON all the same; otherwise the faults are those of the text.</summary>
        public bool IsSoundJson { get; init; } = true;
    }

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Read, T> read, Func<Refused, T> refused) => this switch
    {
        Read reading => read(reading),
        Refused reading => refused(reading),
        _ => throw new UnreachableException(),
    };
}
