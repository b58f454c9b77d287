using System.Diagnostics;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Definitions;

/// <summary>What became of what a designer asked for.</summary>
public abstract record DefinitionAnswer
{
    private DefinitionAnswer()
    {
    }

    /// <summary>It is done, and in the register.</summary>
    /// <param name="Definition">The version concerned, as it is now; of a deletion, as it was.</param>
    public sealed record Done(WorkflowDefinition Definition) : DefinitionAnswer;

    /// <summary>Nothing had to be done: the latest version is published already, or none is to retract.</summary>
    /// <param name="Definition">The latest version.</param>
    public sealed record Unchanged(WorkflowDefinition Definition) : DefinitionAnswer;

    /// <summary>It is refused, and nothing has changed.</summary>
    /// <param name="Kind">Why; hosts answer accordingly.</param>
    /// <param name="Sentence">What, which, and what to do, in French.</param>
    /// <param name="Faults">The errors, and the warnings without a reason, that stand against publication.</param>
    public sealed record Refused(RefusalKind Kind, string Sentence, IReadOnlyList<DefinitionFault> Faults) : DefinitionAnswer;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Done, T> done, Func<Unchanged, T> unchanged, Func<Refused, T> refused) => this switch
    {
        Done answer => done(answer),
        Unchanged answer => unchanged(answer),
        Refused answer => refused(answer),
        _ => throw new UnreachableException(),
    };
}
