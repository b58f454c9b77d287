using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Records what the family did after the formal notice to enrol (L131-5-1). A notice not followed is a flag; nobody is referred automatically (R131-18).</summary>
[Act(Name, "Constater la suite de la mise en demeure", Role.Clerk, Role.Dasen, On = [CaseKind.BreachReport], Article = "L131-5-1", AnswersTask = true)]
public sealed class RecordFollowUp : Act
{
    /// <summary>The act, and the kind of its task.</summary>
    public const string Name = "constater-suite-mise-en-demeure";

    /// <summary>The child's situation now.</summary>
    [Field("issue", "Situation de l'enfant")]
    public required BreachIssue Issue { get; init; }

    /// <summary>The school, where the child was enrolled.</summary>
    [Field("etablissement", "Établissement d'inscription")]
    public string? School { get; init; }

    /// <summary>The day; today by default.</summary>
    [Field("le", "Depuis le")]
    public DateOnly? On { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var breach = await session.BreachAsync(context.File, cancellationToken);
        var day = On ?? session.Today;
        if (day > session.Today) return BadInput("La suite ne peut pas être constatée dans l'avenir\u00A0: corrigez la date.");
        if (day < breach.FormalNoticeOn) return BadInput("La suite ne peut pas précéder la mise en demeure\u00A0: corrigez la date.");
        if (await BreachFindings.RefuseAsync(session, breach, Issue, School, cancellationToken) is { } refused) return refused;

        if (Issue is not BreachIssue.Neither) breach.FollowedOn = day;
        breach.EnrolledAt = Issue is BreachIssue.Enrolled ? School!.Trim() : breach.EnrolledAt;
        context.Answer(Issue is BreachIssue.Neither ? "Non suivie" : "Suivie");
        return null;
    }
}
