using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IefWorkflow.Cases.Messages;

/// <summary>What a person does about an e-mail that did not arrive.</summary>
public sealed class OutboxDesk(IServiceScopeFactory scopes)
{
    /// <summary>Queues a message again that failed or came back; the alerts about it are settled.</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>Why not, in French; null when it was done.</returns>
    public Task<ActAnswer.Refused?> ResendAsync(Actor actor, string messageId, CancellationToken cancellationToken) =>
        ChangeAsync(actor, messageId, "renvoyer-courriel", "Renvoi d'un courriel", async (session, message, _) =>
        {
            if (message.State is not (MessageState.Failed or MessageState.Returned)) return "Seul un courriel en échec ou revenu peut être renvoyé.";

            (message.State, message.Attempts, message.NextAttemptAt, message.LeaseUntil) = (MessageState.Queued, 0, session.Now, null);
            var prefix = $"courriel:{message.Id}:";
            var alerts = await session.Db.Alerts.Where(alert => alert.ClosedAt == null && alert.Id.StartsWith(prefix)).ToListAsync(cancellationToken);
            foreach (var alert in alerts) alert.ClosedAt = session.Now;
            return null;
        }, cancellationToken);

    /// <summary>Takes note that a message came back, and alerts those who follow the file.</summary>
    /// <param name="actor">Who says so.</param>
    /// <param name="messageId">The message.</param>
    /// <param name="reason">Why it came back, as the returned mail says.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>Why not, in French; null when it was done.</returns>
    public Task<ActAnswer.Refused?> MarkReturnedAsync(Actor actor, string messageId, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(actor, messageId, "noter-courriel-revenu", "Courriel revenu", async (session, message, file) =>
        {
            if (message.State is not MessageState.Sent) return "Seul un courriel parti peut revenir.";
            if (string.IsNullOrWhiteSpace(reason)) return "Dites pourquoi le courriel est revenu.";

            (message.State, message.LastError) = (MessageState.Returned, reason.Trim());
            var about = file is null ? "" : $" (dossier {file.Number})";
            await session.Outbox.AlertAsync(
                file, WhoFollows(file), AlertKey(message, session.Now), $"Un courriel est revenu{about}\u00A0: vérifiez l'adresse, puis renvoyez-le ou prévenez la personne autrement.", cancellationToken);
            return null;
        }, cancellationToken);

    /// <summary>The identifier of an alert about a message, raised at an instant.</summary>
    internal static string AlertKey(Message message, DateTimeOffset now) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"courriel:{message.Id}:{now.UtcTicks}");

    private Task<ActAnswer.Refused?> ChangeAsync(
        Actor actor, string messageId, string name, string label, Func<CaseSession, Message, CaseFile?, Task<string?>> change, CancellationToken cancellationToken) =>
        CaseTransaction.RunAsync(scopes, async services =>
        {
            var session = services.GetRequiredService<CaseSession>();
            if (await session.Db.Messages.FindAsync([messageId], cancellationToken) is not { } message) return new ActAnswer.Refused(RefusalKind.NotFound, "Ce courriel n'existe pas.", null);

            var file = message.CaseId is { } caseId ? await session.GetAsync(caseId, cancellationToken) : null;
            if (!May(actor, file)) return new ActAnswer.Refused(RefusalKind.Forbidden, $"{label}\u00A0: cela revient au service qui suit le dossier, ou à l'administrateur.", null);
            if (await change(session, message, file) is { } fault) return new ActAnswer.Refused(RefusalKind.NotExpected, fault, null);

            if (file is not null)
            {
                file.Revision++;
                session.Journal.Add(file, actor, name, label, new JsonObject { ["courriel"] = MailText.Reference(message.Id) });
            }

            return null;
        }, cancellationToken);

    private static bool May(Actor actor, CaseFile? file) =>
        actor.Role is Role.Administrator || (file is not null && actor.Role is Role.Clerk or Role.Dasen or Role.Secretary or Role.President && Rights.Reaches(actor, file!));

    private static Role WhoFollows(CaseFile? file) => file?.Kind switch
    {
        null => Role.Administrator,
        CaseKind.Appeal or CaseKind.Sitting or CaseKind.Mandates => Role.Secretary,
        _ => Role.Clerk,
    };
}
