using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>Acknowledges receipt of a request (R131-11-6): complete, or with what is missing and the days given for it.</summary>
[Act("accuser-reception", "Accuser réception de la demande", Role.Clerk, Role.Dasen, On = [CaseKind.Request], Article = "R131-11-6", AnswersTask = true)]
public sealed class Acknowledge : Act
{
    /// <summary>The outcome when nothing is missing.</summary>
    public const string Complete = "Complet";

    /// <summary>The outcome when required pieces are missing.</summary>
    public const string Incomplete = "Incomplet";

    /// <summary>The day it is sent; today by default.</summary>
    [Field("le", "Envoyé le")]
    public DateOnly? SentOn { get; init; }

    /// <summary>The day it is notified, where that is known already.</summary>
    [Field("notifie-le", "Notifié le", Help = "Si la date est déjà connue\u00A0; sinon, enregistrez-la ensuite")]
    public DateOnly? NotifiedOn { get; init; }

    /// <summary>The days given for the missing pieces.</summary>
    [Field("delai-pieces", "Délai pour les pièces manquantes, en jours", Help = "De 1 à 15 jours\u00A0; 15 par défaut")]
    public int? PiecesDays { get; init; }

    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        var sentOn = SentOn ?? session.Today;
        if (sentOn > session.Today || NotifiedOn > session.Today) return BadInput("L'accusé de réception ne peut pas être daté dans l'avenir\u00A0: corrigez la date.");
        if (sentOn < request.ReceivedOn) return BadInput("L'accusé de réception ne peut pas précéder la réception de la demande\u00A0: corrigez la date.");
        if (NotifiedOn < sentOn) return BadInput("La notification ne peut pas précéder l'envoi\u00A0: corrigez l'une des deux dates.");

        var checklist = await session.ChecklistAsync(file, request, cancellationToken);
        (request.AcknowledgedOn, request.AcknowledgementNotifiedOn) = (sentOn, NotifiedOn);
        if (checklist.IsComplete)
        {
            if (PiecesDays is not null) return BadInput("Le dossier est complet\u00A0: aucun délai de pièces n'est à fixer.");

            request.CompleteOn ??= checklist.CompleteOn;
            await context.WriteAsync("L-01", Fields(context, request, checklist, null), cancellationToken);
            context.Answer(Complete);
            return null;
        }

        return await AskForPiecesAsync(context, request, checklist, sentOn, cancellationToken);
    }

    private async ValueTask<ActAnswer.Refused?> AskForPiecesAsync(ActContext context, AuthorisationRequest request, RequestChecklist checklist, DateOnly sentOn, CancellationToken cancellationToken)
    {
        var session = context.Session;
        var days = PiecesDays ?? MissingPieces.MaximumDays;
        var start = MissingPieces.StartOf(request.ReceivedOn, sentOn, NotifiedOn ?? sentOn, session.Readings);
        switch (MissingPieces.Give(start, days, session.CalendarOf(context.File)))
        {
            case MissingPiecesPeriod.TooLong:
                return Unlawful($"Le délai pour les pièces manquantes ne peut pas dépasser {MissingPieces.MaximumDays} jours ({days} demandés).", "R131-11-6");
            case MissingPiecesPeriod.Given given:
                (request.PiecesAskedOn, request.PiecesDays, request.CompleteOn) = (sentOn, days, null);
                await context.WriteAsync("L-02", Fields(context, request, checklist, NotifiedOn is null ? null : given.Limit.Prudent), cancellationToken);
                context.Answer(Incomplete);
                return null;
            default:
                return Unlawful($"Le délai pour les pièces manquantes est d'au moins un jour ({days} demandé).", "R131-11-6");
        }
    }

    private static JsonObject Fields(ActContext context, AuthorisationRequest request, RequestChecklist checklist, DateOnly? lastDay)
    {
        var fields = RequestFields.Of(context.File, request, context.Session.Settings);
        fields["pieces"] = RequestFields.Missing(checklist.Missing);
        fields["delai-pieces"] = request.PiecesDays;
        fields["date-limite"] = RequestFields.Text(lastDay);
        fields["periode"] = checklist.Filing.Code();
        fields["periode-libelle"] = checklist.Filing.Label();
        fields["date-implicite"] = request.Clock(context.Session.CalendarOf(context.File)) is AcceptanceClock.Running running ? RequestFields.Text(running.Limit.Legal) : null;
        return fields;
    }
}
