using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Oversight;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Keeps the answers of the law as findings, and holds what somebody found against them.</summary>
internal static class BreachFindings
{
    /// <summary>The finding that an answer amounts to.</summary>
    public static BreachFinding Of(AuthorisationOnDay answer) => answer.Match(
        authorised => authorised.Kind is AuthorisationKind.Tacit ? BreachFinding.TacitlyAuthorised : BreachFinding.Authorised,
        pending => pending.ProvisionallyPermitted ? BreachFinding.ProvisionallyPermitted : BreachFinding.Pending,
        _ => BreachFinding.NotAuthorised);

    /// <summary>Why a child's situation cannot be what was found; null when it can. A school is given for an enrolled child, and no other; an authorisation must be running.</summary>
    /// <param name="session">The unit of work.</param>
    /// <param name="breach">The report.</param>
    /// <param name="issue">What was found.</param>
    /// <param name="school">The school given; null for none.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    public static async ValueTask<ActAnswer.Refused?> RefuseAsync(CaseSession session, ReportedBreach breach, BreachIssue issue, string? school, CancellationToken cancellationToken)
    {
        if (issue is BreachIssue.Enrolled && string.IsNullOrWhiteSpace(school)) return new(RefusalKind.BadInput, "Donnez l'établissement dans lequel l'enfant est inscrit.", null);
        if (issue is not BreachIssue.Enrolled && school is not null) return new(RefusalKind.BadInput, "Un établissement ne se donne que pour un enfant inscrit\u00A0: corrigez le constat, ou laissez l'établissement vide.", null);
        if (issue is not BreachIssue.Authorised) return null;

        var authorisation = await session.AuthorisationTodayAsync(breach, cancellationToken);
        return IsLawful(authorisation)
            ? null
            : new(RefusalKind.Unlawful, $"Aucune autorisation de cet enfant n'est en cours ({Of(authorisation).Label()})\u00A0: il doit être inscrit, ou sa famille mise en demeure.", "L131-5");
    }

    /// <summary>Whether the child may be taught at home, not being enrolled.</summary>
    public static bool IsLawful(AuthorisationOnDay authorisation) => Penalty.Assess(authorisation, enrolled: false, residenceChangeToldInTime: true) is PossibleContravention.None;
}
