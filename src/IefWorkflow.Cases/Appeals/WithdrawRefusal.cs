using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Commission;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Cases.Appeals;

/// <summary>The DASEN goes back on an unlawful refusal and grants the authorisation, as long as the commission has not ruled (CRPA L412-6): nothing is left to decide.</summary>
[Act("retirer-refus", "Retirer le refus", Role.Dasen, On = [CaseKind.Appeal], Article = "CRPA L412-6")]
public sealed class WithdrawRefusal : Act
{
    /// <summary>Why the refusal is unlawful.</summary>
    [Field("illegalite", "En quoi le refus est illégal")]
    public required string Unlawfulness { get; init; }

    /// <summary>How many school years are granted; what was requested by default.</summary>
    [Field("annees", "Nombre d'années scolaires accordées")]
    public int? Years { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var appeal = await session.AppealAsync(file, cancellationToken);
        if (!RefusalWithdrawal.IsPossible(refusalIsUnlawful: !string.IsNullOrWhiteSpace(Unlawfulness), appeal.IsRuled))
        {
            return Unlawful(
                appeal.IsRuled
                    ? $"La commission a statué sur le recours {file.Number}\u00A0: le refus ne peut plus être retiré."
                    : "Seul un refus illégal peut être retiré\u00A0: dites en quoi il l'est.",
                "CRPA L412-6");
        }

        if (appeal.Outcome is { } ended) return NotExpected($"Le recours {file.Number} est déjà terminé ({Codes.FrenchCodes.Label(ended)}).");
        var years = Years ?? await Authorisations.YearsAsync(session, appeal, cancellationToken);
        if (await Authorisations.RefuseAsync(session, appeal, years, cancellationToken) is { } maximum) return Unlawful(string.Create(CultureInfo.InvariantCulture, $"L'autorisation ne peut pas dépasser {FrenchCount.Of(maximum, "année scolaire", "années scolaires")} pour ce motif."), "L131-5");

        (appeal.Outcome, appeal.YearsGranted) = (AppealOutcome.Moot, years);
        await GrantAsync(context, appeal, years, cancellationToken);
        await context.LeaveAgendaAsync(appeal, "non-lieu, refus retiré", cancellationToken);
        context.Tell(file, "refus-retire");
        return null;
    }

    private async ValueTask GrantAsync(ActContext context, Appeal appeal, int years, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var request = await Authorisations.RequestOfAsync(session, appeal, cancellationToken);
        var withdrawal = Signed(context, appeal.RequestId ?? appeal.CaseId, DecisionKind.RefusalWithdrawal, appeal.RefusalId, null, 0);
        session.Db.Set<Decision>().Add(withdrawal);
        if (request is null) return;

        var first = Authorisations.Open(request, years, session.Today, session.Readings);
        session.Db.Set<Decision>().Add(Signed(context, request.CaseId, DecisionKind.Grant, withdrawal.Id, first, years));
        request.DecidedOn = session.Today;
        var requestFile = await session.GetAsync(request.CaseId, cancellationToken);
        requestFile.State = CaseState.Authorised;
        context.Recount(requestFile, AuthorisationTerm.Rule);
        context.Note(requestFile, "retirer-refus", "Retirer le refus", new JsonObject { ["recours"] = context.File.Number });
    }

    private Decision Signed(ActContext context, string caseId, DecisionKind kind, string? replaces, int? firstYear, int years) => new()
    {
        Id = Guid.CreateVersion7(context.Session.Now).ToString("N"),
        CaseId = caseId,
        Kind = kind,
        On = context.Session.Today,
        SignedBy = context.Actor.Name,
        SignedById = context.Actor.AccountId,
        Capacity = People.Capacity.Of(context.Actor.Role),
        FirstSchoolYear = firstYear,
        Years = years,
        ReasonsOfLaw = kind is DecisionKind.RefusalWithdrawal ? "article L. 412-6 du code des relations entre le public et l'administration" : "",
        ReasonsOfFact = kind is DecisionKind.RefusalWithdrawal ? Unlawfulness : "",
        ReplacesId = replaces,
    };
}
