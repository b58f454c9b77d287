using System.Globalization;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Engine.Mail;

namespace IefWorkflow.Cases.Messages;

/// <summary>Where the engine's e-mail activity leaves its messages: rows of the outbox, in the transaction of the step.</summary>
/// <remarks>Every recipient gets a message of their own: nobody sees the address of another, and one bad address does not stop the rest.</remarks>
internal sealed class WorkflowMail(CaseSession session) : IOutgoingMail
{
    public async ValueTask QueueAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        if (message.Attachments.Count > 0) throw new MailRefusedException("Pièces jointes\u00A0: ce service n'en envoie pas. Préparez un courrier, puis notifiez-le.");
        if (message.From is { } from && !IsOurs(from)) throw new MailRefusedException($"Expéditeur\u00A0: « {from} » n'est pas une adresse du service. Laissez-le vide, ou donnez celle du service ou du secrétariat.");

        var file = await FileAsync(message.Key, cancellationToken);
        var now = session.Now;
        var recipients = message.To.Concat(message.Cc).Concat(message.Bcc).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        for (var index = 0; index < recipients.Count; index++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{message.Key}:courriel:{index}");
            if (await session.Db.Messages.FindAsync([id], cancellationToken) is not null) continue;

            var to = new System.Net.Mail.MailAddress(recipients[index]);
            session.Db.Messages.Add(new Message
            {
                Id = id, CaseId = file?.Id, Kind = MessageKind.Information, To = to.Address, ToName = to.DisplayName, Subject = message.Subject,
                Body = HtmlText.ToPlain(message.Body), ReplyTo = message.From, CreatedAt = now, NextAttemptAt = now,
            });
        }
    }

    private bool IsOurs(string address) =>
        string.Equals(address, session.Settings.Service.Email, StringComparison.OrdinalIgnoreCase) || string.Equals(address, session.Settings.Commission.Email, StringComparison.OrdinalIgnoreCase);

    /// <summary>The file whose workflow sends: the key begins with the instance, which bears the name of its file.</summary>
    private async ValueTask<CaseFile?> FileAsync(string key, CancellationToken cancellationToken) => await session.Db.Files.FindAsync([key.Split(':')[0]], cancellationToken);
}
