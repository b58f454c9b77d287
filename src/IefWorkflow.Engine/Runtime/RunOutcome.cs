using System.Diagnostics;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Runtime;

/// <summary>What became of a request to run an instance.</summary>
public abstract record RunOutcome
{
    private RunOutcome()
    {
    }

    /// <summary>It ran, and this is how it stands.</summary>
    public sealed record Ran(WorkflowInstance Instance) : RunOutcome;

    /// <summary>There is no such instance, definition or bookmark, or it no longer waits.</summary>
    /// <param name="What">What was looked for.</param>
    public sealed record NotFound(string What) : RunOutcome;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Ran, T> ran, Func<NotFound, T> notFound) => this switch
    {
        Ran outcome => ran(outcome),
        NotFound outcome => notFound(outcome),
        _ => throw new UnreachableException(),
    };
}
