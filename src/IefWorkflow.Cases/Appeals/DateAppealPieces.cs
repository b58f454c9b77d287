using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;

namespace IefWorkflow.Cases.Appeals;

/// <summary>Records the day on which the family received the request for pieces: the clock of the tacit rejection stands still from there (OQ-23).</summary>
[Act("dater-demande-pieces", "Dater la demande de pièces", Role.Secretary, On = [CaseKind.Appeal], Article = "CRPA L114-5")]
public sealed class DateAppealPieces : Act
{
    /// <summary>The day.</summary>
    [Field("notifiee-le", "Reçue par la famille le")]
    public required DateOnly NotifiedOn { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var appeal = await context.Session.AppealAsync(context.File, cancellationToken);
        if (appeal.Pieces.Find(pieces => pieces.NotifiedOn is null) is not { } asked) return NotExpected($"Aucune demande de pièces du recours {context.File.Number} n'attend sa date de réception.");
        if (NotifiedOn < asked.AskedOn || NotifiedOn > context.Session.Today) return BadInput("La demande est reçue entre son envoi et aujourd'hui\u00A0: corrigez la date.");

        asked.NotifiedOn = NotifiedOn;
        context.Recount(context.File, TacitRejection.Definition.Rule);
        return null;
    }
}
