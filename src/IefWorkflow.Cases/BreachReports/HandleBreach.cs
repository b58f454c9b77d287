using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Says what came of a report: the child is enrolled, authorised, or neither (R131-4, L131-5).</summary>
[Act(Name, "Traiter le signalement", Role.Dasen, On = [CaseKind.BreachReport], Article = "R131-4", AnswersTask = true)]
public sealed class HandleBreach : Act
{
    /// <summary>The act, and the kind of its task.</summary>
    public const string Name = "traiter-signalement";

    /// <summary>What was found out.</summary>
    [Field("issue", "Constat")]
    public required BreachIssue Issue { get; init; }

    /// <summary>The school, where the child is enrolled.</summary>
    [Field("etablissement", "Établissement d'inscription")]
    public string? School { get; init; }

    /// <summary>What else there is to know.</summary>
    [Field("observations", "Observations")]
    public string? Remarks { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var breach = await session.BreachAsync(context.File, cancellationToken);
        if (Issue is BreachIssue.Enrolled && string.IsNullOrWhiteSpace(School)) return BadInput("Donnez l'établissement dans lequel l'enfant est inscrit.");
        if (Issue is not BreachIssue.Enrolled && School is not null) return BadInput("Un établissement ne se donne que pour un enfant inscrit\u00A0: corrigez le constat, ou laissez l'établissement vide.");

        var authorisation = await session.AuthorisationTodayAsync(breach, cancellationToken);
        var lawful = Penalty.Assess(authorisation, enrolled: false, residenceChangeToldInTime: true) is PossibleContravention.None;
        if (Issue is BreachIssue.Authorised && !lawful) return Unlawful("Aucune autorisation de cet enfant n'est en cours\u00A0: il doit être inscrit, ou sa famille mise en demeure.", "L131-5");
        if (Issue is BreachIssue.Neither && lawful) return Unlawful($"L'instruction de cet enfant dans la famille est permise ({BreachFindings.Of(authorisation).Label()})\u00A0: le manquement n'est pas constitué.", "L131-5");

        if (Issue is BreachIssue.Neither) breach.NeitherOn = session.Today;
        breach.EnrolledAt = School?.Trim();
        context.Answer(Issue.Label());
        return null;
    }
}
