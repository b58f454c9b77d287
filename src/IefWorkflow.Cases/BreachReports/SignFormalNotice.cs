using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>Signs the formal notice to enrol the child (L131-5-1), or closes the report without one.</summary>
[Act(Name, "Arrêter la mise en demeure", Role.Dasen, On = [CaseKind.BreachReport], Article = "L131-5-1", AnswersTask = true)]
public sealed class SignFormalNotice : Act
{
    /// <summary>The act, and the kind of its task.</summary>
    public const string Name = "arreter-mise-en-demeure";

    /// <summary>Whether the notice is signed; otherwise the report is closed.</summary>
    [Field("signer", "Signer la mise en demeure")]
    public required bool Sign { get; init; }

    /// <summary>The reasons of fact of the notice, or why the report is closed. Never medical.</summary>
    [Field("motifs", "Motifs")]
    public required string Reasons { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        if (string.IsNullOrWhiteSpace(Reasons)) return BadInput(Sign ? "Motivez la mise en demeure." : "Dites pourquoi le signalement est classé.");
        if (!Sign)
        {
            context.Answer("Classé");
            return null;
        }

        var breach = await session.BreachAsync(file, cancellationToken);
        var authorisation = await session.AuthorisationTodayAsync(breach, cancellationToken);
        if (Penalty.Assess(authorisation, enrolled: false, residenceChangeToldInTime: true) is not PossibleContravention.NeitherEnrolledNorAuthorised)
        {
            return Unlawful($"L'instruction de cet enfant dans la famille est désormais permise ({BreachFindings.Of(authorisation).Label()})\u00A0: classez le signalement.", "L131-5-1");
        }

        breach.FormalNoticeOn = session.Today;
        session.Db.Set<Decision>().Add(new Decision
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"),
            CaseId = file.Id,
            Kind = DecisionKind.FormalNotice,
            On = session.Today,
            SignedBy = context.Actor.Name,
            SignedById = context.Actor.AccountId,
            Capacity = People.Capacity.Of(context.Actor.Role),
            ReasonsOfLaw = "L131-5, L131-5-1",
            ReasonsOfFact = Reasons.Trim(),
        });
        context.Answer("Signée");
        return null;
    }
}
