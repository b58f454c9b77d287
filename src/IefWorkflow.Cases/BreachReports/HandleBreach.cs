using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

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
        if (await BreachFindings.RefuseAsync(session, breach, Issue, School, cancellationToken) is { } refused) return refused;

        var authorisation = await session.AuthorisationTodayAsync(breach, cancellationToken);
        if (Issue is BreachIssue.Neither && BreachFindings.IsLawful(authorisation)) return Unlawful($"L'instruction de cet enfant dans la famille est permise ({BreachFindings.Of(authorisation).Label()})\u00A0: le manquement n'est pas constitué.", "L131-5");

        if (Issue is BreachIssue.Neither) breach.NeitherOn = session.Today;
        breach.EnrolledAt = School?.Trim();
        context.Answer(Issue.Label());
        return null;
    }
}
