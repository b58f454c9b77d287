using System.Diagnostics;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>What came of a look-up of authorisations.</summary>
public abstract record AuthorisationReply
{
    private AuthorisationReply()
    {
    }

    /// <summary>The answer of the law.</summary>
    /// <param name="Answer">Yes, pending or no.</param>
    /// <param name="Finding">The same as a word.</param>
    /// <param name="Sentence">The same as a French sentence.</param>
    public sealed record Given(AuthorisationOnDay Answer, BreachFinding Finding, string Sentence) : AuthorisationReply;

    /// <summary>It was not answered.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(ActAnswer.Refused Refusal) : AuthorisationReply;

    /// <summary>Handles both cases.</summary>
    public T Match<T>(Func<Given, T> given, Func<Refused, T> refused) => this switch
    {
        Given reply => given(reply),
        Refused reply => refused(reply),
        _ => throw new UnreachableException(),
    };
}
