using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>The separate decision on a foreign diploma (R131-11-5 3°): the DASEN may authorise its holder.</summary>
[Act("statuer-titre-etranger", "Statuer sur le titre étranger", Role.Dasen, On = [CaseKind.Request], Article = "R131-11-5", AnswersTask = true)]
public sealed class DecideForeignDiploma : Act
{
    /// <summary>Whether it is accepted.</summary>
    [Field("admis", "Le titre est admis comme comparable au niveau 4")]
    public required bool IsAccepted { get; init; }

    /// <summary>Why; needed to decide against it.</summary>
    [Field("motif", "Motif")]
    public string Reason { get; init; } = "";

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        var codes = (await session.ChecklistAsync(file, request, cancellationToken)).Codes;
        if (ForeignDiplomaRule.Assess(request.Ground, codes, null) is not ForeignDiploma.DecisionNeeded) return NotExpected("Aucun titre étranger de ce dossier n'appelle de décision.");
        if (!IsAccepted && string.IsNullOrWhiteSpace(Reason)) return Unlawful("Motivez la décision qui n'admet pas le titre étranger.", "CRPA L211-2");

        session.Db.Set<Decision>().Add(new Decision
        {
            Id = session.NewId(), CaseId = file.Id, Kind = IsAccepted ? DecisionKind.ForeignDiplomaAccepted : DecisionKind.ForeignDiplomaNotAccepted, On = session.Today,
            SignedBy = context.Actor.Name, SignedById = context.Actor.AccountId, Capacity = People.Capacity.Of(context.Actor.Role), ReasonsOfFact = Reason,
        });
        context.Answer("Statué");
        return null;
    }
}
