using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Keeps the answers of the law as findings.</summary>
internal static class BreachFindings
{
    /// <summary>The finding that an answer amounts to.</summary>
    public static BreachFinding Of(AuthorisationOnDay answer) => answer.Match(
        authorised => authorised.Kind is AuthorisationKind.Tacit ? BreachFinding.TacitlyAuthorised : BreachFinding.Authorised,
        pending => pending.ProvisionallyPermitted ? BreachFinding.ProvisionallyPermitted : BreachFinding.Pending,
        _ => BreachFinding.NotAuthorised);
}
