using System.Diagnostics;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cases.Rehearsal;

/// <summary>What became of a rehearsal.</summary>
public abstract record RehearsalOutcome
{
    private RehearsalOutcome()
    {
    }

    /// <summary>The scenario was played.</summary>
    /// <param name="Draft">What the newest version does.</param>
    /// <param name="Published">The number of the version in service that it was compared with; null when there is none, or the newest is in service.</param>
    /// <param name="Differences">What the two do differently, in order of time.</param>
    public sealed record Played(RehearsalPlay Draft, int? Published, IReadOnlyList<RehearsalDifference> Differences) : RehearsalOutcome;

    /// <summary>The draft cannot run at all.</summary>
    /// <param name="Faults">Why.</param>
    public sealed record Broken(IReadOnlyList<DefinitionFault> Faults) : RehearsalOutcome;

    /// <summary>The run was stopped.</summary>
    /// <param name="Sentence">Why and what to do, in French.</param>
    public sealed record Stopped(string Sentence) : RehearsalOutcome;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Played, T> played, Func<Broken, T> broken, Func<Stopped, T> stopped) => this switch
    {
        Played outcome => played(outcome),
        Broken outcome => broken(outcome),
        Stopped outcome => stopped(outcome),
        _ => throw new UnreachableException(),
    };
}
