using System.Diagnostics;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Requests;

/// <summary>Whether a duration may be granted.</summary>
public abstract record DurationAnswer
{
    private DurationAnswer(int maximumYears) => MaximumYears = maximumYears;

    /// <summary>The most school years that the ground allows.</summary>
    public int MaximumYears { get; }

    /// <summary>It may, from the first to the last school year.</summary>
    public sealed record Allowed(SchoolYear First, SchoolYear Last, int Maximum) : DurationAnswer(Maximum);

    /// <summary>It passes the maximum, or is not a duration.</summary>
    public sealed record NotAllowed(int Maximum) : DurationAnswer(Maximum);

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Allowed, T> allowed, Func<NotAllowed, T> notAllowed) => this switch
    {
        Allowed answer => allowed(answer),
        NotAllowed answer => notAllowed(answer),
        _ => throw new UnreachableException(),
    };
}
