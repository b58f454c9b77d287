using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Requests;

/// <summary>Withdraws an unlawful authorisation, express or tacit, within four months and after the family was heard (CRPA L242-1).</summary>
[Act("retirer-autorisation", "Retirer l'autorisation", Role.Dasen, On = [CaseKind.Request], Article = "CRPA L242-1")]
public sealed class WithdrawAuthorisation : Act
{
    /// <summary>Whether the authorisation is unlawful.</summary>
    [Field("illegale", "L'autorisation est illégale")]
    public required bool IsUnlawful { get; init; }

    /// <summary>Whether it was obtained by fraud.</summary>
    [Field("fraude", "Obtenue par fraude")]
    public bool ByFraud { get; init; }

    /// <summary>The reasons of law.</summary>
    [Field("motif-droit", "Motifs de droit")]
    public required string ReasonsOfLaw { get; init; }

    /// <summary>The reasons of fact.</summary>
    [Field("motif-fait", "Motifs de fait", Help = "Sans aucune donnée médicale")]
    public required string ReasonsOfFact { get; init; }

    /// <summary>The day the family's observations were received, where it answered before the end of the period.</summary>
    [Field("observations-recues-le", "Observations reçues le")]
    public DateOnly? ObservationsOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        if (Subject(file, request) is not { } authorisedOn) return NotExpected($"Le dossier {file.Number} ne porte aucune autorisation à retirer.");
        if (await session.DecisionInForceAsync(file.Id, cancellationToken) is { Kind: DecisionKind.AuthorisationWithdrawal } done) return NotExpected($"L'autorisation a déjà été retirée le {FrenchDate.Plain(done.On)}.");
        if (string.IsNullOrWhiteSpace(ReasonsOfLaw) || string.IsNullOrWhiteSpace(ReasonsOfFact)) return Unlawful("Un retrait énonce ses motifs de droit et de fait.", "CRPA L211-2");
        if (ObservationsOn > session.Today || ObservationsOn < request.WithdrawalInvitedOn) return BadInput("Les observations sont reçues entre l'invitation et aujourd'hui\u00A0: corrigez la date.");
        if (Refuse(context, request, authorisedOn) is { } refused) return refused;

        var withdrawn = await session.DecisionInForceAsync(file.Id, cancellationToken);
        session.Db.Set<Decision>().Add(new Decision
        {
            Id = session.NewId(), CaseId = file.Id, Kind = DecisionKind.AuthorisationWithdrawal, On = session.Today, SignedBy = context.Actor.Name, SignedById = context.Actor.AccountId,
            Capacity = People.Capacity.Of(context.Actor.Role), ReasonsOfLaw = ReasonsOfLaw, ReasonsOfFact = ReasonsOfFact, ReplacesId = withdrawn?.Id,
            Mentions = Withdrawal.IsSubjectToAppeal(session.Readings) ? DecisionMentions.OfRefusal(session, hasReasons: true) : "LEGAL_GROUNDS FACTUAL_GROUNDS SIGNATORY",
        });
        context.Tell(file, "autorisation-retiree");
        return null;
    }

    /// <summary>The day of the authorisation that runs on a file; null when none does.</summary>
    internal static DateOnly? Subject(CaseFile file, AuthorisationRequest request) =>
        file.State is CaseState.Authorised or CaseState.TacitlyAuthorised && file.ClosedOn is null ? request.TacitOn ?? request.DecidedOn : null;

    /// <summary>The last day of the four months.</summary>
    internal static DateOnly LastDay(DateOnly authorisedOn, CaseSession session) => Withdrawal.Definition.From(authorisedOn, session.CalendarOf(session.Settings.Seat)).Legal;

    /// <summary>The refusal once they have passed.</summary>
    internal static ActAnswer.Refused TooLate(DateOnly authorisedOn, CaseSession session) => Unlawful(
        $"L'autorisation du {FrenchDate.Plain(authorisedOn)} ne pouvait être retirée que jusqu'au {FrenchDate.Plain(LastDay(authorisedOn, session))}\u00A0: elle est devenue définitive, sauf fraude.", "CRPA L242-1");

    private ActAnswer.Refused? Refuse(ActContext context, AuthorisationRequest request, DateOnly authorisedOn)
    {
        var session = context.Session;
        switch (Withdrawal.Assess(authorisedOn, session.Today, IsUnlawful, ByFraud, request.WithdrawalInvitedOn is not null))
        {
            case WithdrawalAnswer.ObservationsNotInvited:
                return Unlawful("La famille doit d'abord être invitée à présenter ses observations\u00A0: engagez le retrait.", "CRPA L121-1");
            case WithdrawalAnswer.AuthorisationIsLawful:
                return Unlawful("Une autorisation légale ne se retire pas.", "CRPA L242-1");
            case WithdrawalAnswer.TooLate:
                return TooLate(authorisedOn, session);
            default:
                return ObservationsOn is null && session.Today <= request.ObservationsUntil
                    ? Unlawful($"La famille peut présenter ses observations jusqu'au {FrenchDate.Plain(request.ObservationsUntil!.Value)}\u00A0: attendez ce délai ou sa réponse.", "CRPA L122-1")
                    : null;
        }
    }
}
