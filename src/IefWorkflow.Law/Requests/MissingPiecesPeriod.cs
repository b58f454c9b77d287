using System.Diagnostics;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Requests;

/// <summary>The answer to « give so many days for the missing pieces ».</summary>
public abstract record MissingPiecesPeriod
{
    private MissingPiecesPeriod()
    {
    }

    /// <summary>The period is lawful.</summary>
    public sealed record Given(TimeLimit Limit) : MissingPiecesPeriod;

    /// <summary>More than fifteen days: R131-11-6 forbids it.</summary>
    public sealed record TooLong : MissingPiecesPeriod;

    /// <summary>Less than one day is no period.</summary>
    public sealed record TooShort : MissingPiecesPeriod;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Given, T> given, Func<TooLong, T> tooLong, Func<TooShort, T> tooShort) => this switch
    {
        Given period => given(period),
        TooLong refusal => tooLong(refusal),
        TooShort refusal => tooShort(refusal),
        _ => throw new UnreachableException(),
    };
}
