using System.Diagnostics;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Definitions.Edits;

/// <summary>What became of a change made to a definition by form.</summary>
public abstract record DraftEditOutcome
{
    private DraftEditOutcome()
    {
    }

    /// <summary>The definition with the change; nothing is saved yet.</summary>
    public sealed record Edited(WorkflowDefinition Definition) : DraftEditOutcome
    {
        /// <summary>The identifier of the step that was added; null where none was.</summary>
        public string? AddedStep { get; init; }
    }

    /// <summary>Something given cannot be written; the controls are named in the faults.</summary>
    public sealed record Refused(IReadOnlyList<FieldFault> Faults) : DraftEditOutcome;

    /// <summary>The step is not in the definition.</summary>
    public sealed record NotFound : DraftEditOutcome;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Edited, T> edited, Func<Refused, T> refused, Func<NotFound, T> notFound) => this switch
    {
        Edited outcome => edited(outcome),
        Refused outcome => refused(outcome),
        NotFound outcome => notFound(outcome),
        _ => throw new UnreachableException(),
    };
}
