using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Messages;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.TimeLimits;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Requests;

/// <summary>Reminds the family of the missing pieces (L-03), by letter and by e-mail where an address is known.</summary>
[Act("rappeler-pieces", "Rappeler les pièces manquantes", Role.Clerk, On = [CaseKind.Request], Article = "R131-11-6")]
public sealed class RemindOfPieces : Act
{
    /// <inheritdoc/>
    protected internal override async ValueTask<ActAnswer.Refused?> ApplyAsync(ActContext context, CancellationToken cancellationToken)
    {
        var (session, file) = (context.Session, context.File);
        var request = await session.RequestAsync(file, cancellationToken);
        if (request.Settled(file) is { } settled) return NotExpected($"{settled} Il n'y a plus de pièce à rappeler.");
        if (request.PiecesAskedOn is null || request.CompleteOn is not null) return NotExpected($"Aucune pièce demandée ne manque au dossier {file.Number}.");

        var key = $"{file.Id}:{file.Revision + 1}:L-03";
        await PiecesReminder.WriteAsync(session, file, request, key, isOverdue: false, cancellationToken);
        var checklist = await session.ChecklistAsync(file, request, cancellationToken);
        var until = request.PiecesPeriod(session.CalendarOf(file), session.Readings) is { } period ? $", au plus tard le {FrenchDate.WithWeekday(period.Prudent)}" : "";
        var body = $"À faire\u00A0: envoyez-nous les pièces que nous attendons toujours{until}\u00A0: {checklist.MissingInFrench}.\n\nLe délai de deux mois au terme duquel le silence vaut acceptation ne commence qu'à la réception de l'ensemble de ces pièces.";
        var guardians = await session.Db.Set<CasePerson>().Where(person => person.CaseId == file.Id && person.Kind == CasePersonKind.Guardian && person.Email != null).ToListAsync(cancellationToken);
        foreach (var guardian in guardians)
        {
            await session.Outbox.WriteAsync(file, guardian.Email!, guardian.Name, MessageKind.Letter, $"{key}:{guardian.Position}", $"Demande {file.Number}\u00A0: pièces attendues", body, cancellationToken);
        }

        return null;
    }
}
