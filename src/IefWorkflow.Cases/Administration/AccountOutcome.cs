using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Cases.Administration;

/// <summary>What became of an act on an account.</summary>
public abstract record AccountOutcome
{
    private AccountOutcome()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Id">The account.</param>
    /// <param name="Password">The new password, shown once and not kept; null when it did not change.</param>
    public sealed record Done(string Id, string? Password) : AccountOutcome;

    /// <summary>It was refused, and nothing changed.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(ActAnswer.Refused Refusal) : AccountOutcome;
}
