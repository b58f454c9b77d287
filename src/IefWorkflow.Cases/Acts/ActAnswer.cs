using System.Diagnostics;

namespace IefWorkflow.Cases.Acts;

/// <summary>What became of an act.</summary>
public abstract record ActAnswer
{
    private ActAnswer()
    {
    }

    /// <summary>It was done and stored.</summary>
    /// <param name="Number">The file it was done on, or that it opened.</param>
    public sealed record Done(string Number) : ActAnswer;

    /// <summary>It was refused, and nothing changed.</summary>
    /// <param name="Kind">Why.</param>
    /// <param name="Message">What is wrong, with which thing, and what to do, in French.</param>
    /// <param name="Article">The provision that stands against it: <c>D131-11-12</c>; null when none does.</param>
    public sealed record Refused(RefusalKind Kind, string Message, string? Article) : ActAnswer
    {
        /// <summary>Which data are wrong, one by one; empty when the fault lies elsewhere.</summary>
        public IReadOnlyList<FieldFault> Faults { get; init; } = [];
    }

    /// <summary>Handles both cases.</summary>
    public T Match<T>(Func<Done, T> done, Func<Refused, T> refused) => this switch
    {
        Done answer => done(answer),
        Refused answer => refused(answer),
        _ => throw new UnreachableException(),
    };
}
