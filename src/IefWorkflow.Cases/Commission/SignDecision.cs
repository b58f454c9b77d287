using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Commission;

/// <summary>The president signs the decision of the commission (L-15, L-16). It replaces the refusal, or the tacit rejection (CRPA L412-7).</summary>
[Act("signer-decision-commission", "Signer la décision de la commission", Role.President, On = [CaseKind.Appeal], Article = "CRPA L412-8", AnswersTask = true)]
public sealed class SignDecision : Act
{
    /// <summary>The mentions that the letter of a rejection carries; all by default.</summary>
    [Field("mentions", "Mentions du courrier de rejet", Help = "Toutes par défaut")]
    public IReadOnlyList<string>? Mentions { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        if (!appeal.IsRuled || appeal.HeldOn is null) return Unlawful($"La commission n'a pas statué en séance sur le recours {file.Number}\u00A0: aucune décision ne peut être signée.", "D131-11-12");

        var granted = appeal.Outcome is AppealOutcome.Granted;
        var mentions = granted ? [] : Mentions ?? CommissionLetter.RejectionMentions;
        if (!granted && (string.IsNullOrWhiteSpace(appeal.ReasonsOfLaw) || string.IsNullOrWhiteSpace(appeal.ReasonsOfFact)))
        {
            return Unlawful($"Le rejet du recours {file.Number} n'est pas motivé\u00A0: donnez les motifs de droit et de fait (acte « Motiver la décision »).", "CRPA L412-8");
        }

        if (!granted && CommissionLetter.CheckRejection(mentions) is { CanSend: false } check) return Unlawful($"Il manque au courrier\u00A0: {string.Join(", ", check.Missing)}.", "CRPA L412-8");

        await SignAsync(context, appeal, granted, mentions, cancellationToken);
        context.Answer(PublishOutcome.Signed);
        return null;
    }

    private static async ValueTask SignAsync(ActContext context, Appeal appeal, bool granted, IReadOnlyList<string> mentions, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var tacit = await session.DecisionInForceAsync(file.Id, cancellationToken);
        var request = await Authorisations.RequestOfAsync(session, appeal, cancellationToken);
        session.Db.Set<Decision>().Add(new Decision
        {
            Id = Guid.CreateVersion7(session.Now).ToString("N"),
            CaseId = file.Id,
            Kind = appeal.Outcome switch
            {
                AppealOutcome.Granted => DecisionKind.AppealGranted,
                AppealOutcome.Inadmissible => DecisionKind.AppealInadmissible,
                _ => DecisionKind.AppealRejected,
            },
            On = session.Today,
            SignedBy = context.Actor.Name,
            SignedById = context.Actor.AccountId,
            Capacity = People.Capacity.Of(Role.President),
            FirstSchoolYear = granted && request is not null ? Authorisations.PeriodOf(request, appeal.YearsGranted, session.Today, session.Readings).FirstYear : null,
            Years = appeal.YearsGranted,
            ReasonsOfLaw = appeal.ReasonsOfLaw,
            ReasonsOfFact = appeal.ReasonsOfFact,
            Mentions = string.Join(' ', mentions),
            ReplacesId = tacit?.Id ?? appeal.RefusalId,
        });
        appeal.DecidedOn = session.Today;
        var fields = appeal.LetterFields();
        (fields["numero"], fields["tribunal"], fields["signataire"]) = (file.Number, session.Settings.Tribunal, context.Actor.Name);
        fields["mentions"] = new JsonArray([.. mentions.Select(mention => JsonValue.Create(mention))]);
        fields["date_decision"] = FrenchDate.Plain(session.Today);
        await session.Letters.PrepareAsync(file, granted ? "L-16" : "L-15", $"{file.Id}:{(granted ? "L-16" : "L-15")}", fields, null, cancellationToken);
    }
}
