using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace IefWorkflow.Cases.Messages;

/// <summary>Makes a mail of a row of the outbox: plain text, accents kept, headers that nobody can add to.</summary>
internal static class MailComposer
{
    private const int LongestAddress = 254;
    private const int LongestSubject = 500;

    /// <summary>Why a row cannot be a mail, in French; null when it can.</summary>
    public static string? Fault(Message message)
    {
        if (MailText.HasControl(message.Subject)) return "L'objet contient un saut de ligne ou un caractère de commande.";
        if (message.Subject.Length > LongestSubject) return $"L'objet dépasse {LongestSubject} caractères.";
        if (Address(message.To, message.ToName) is null) return "L'adresse ou le nom du destinataire est mal formé.";

        return message.ReplyTo is { } replyTo && Address(replyTo, "") is null ? "L'adresse de réponse est mal formée." : null;
    }

    /// <summary>The mail, to be disposed of by the caller, of a row without fault.</summary>
    public static MailMessage Write(Message message, MailSettings settings)
    {
        var from = new MailAddress(settings.From, settings.FromName, Encoding.UTF8);
        var mail = new MailMessage(from, Address(message.To, message.ToName)!)
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = MailText.WithMailLines(message.Body),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
            IsBodyHtml = false,
        };
        mail.Headers.Add("Message-ID", $"<{MailText.Reference(message.Id)}@{from.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        if (message.ReplyTo is { } replyTo) mail.ReplyToList.Add(Address(replyTo, "")!);
        if (message.Calendar is { } calendar) mail.Attachments.Add(Invitation(calendar));
        return mail;
    }

    /// <summary>The address, when the text is one address and nothing else.</summary>
    private static MailAddress? Address(string address, string name) =>
        address.Length <= LongestAddress && !MailText.HasControl(address) && !MailText.HasControl(name)
        && MailAddress.TryCreate(address, name, Encoding.UTF8, out var parsed) && parsed.Address == address
            ? parsed
            : null;

    private static Attachment Invitation(string calendar)
    {
#pragma warning disable CA2000 // The attachment, and with it the mail, owns the stream.
        var content = new MemoryStream(Encoding.UTF8.GetBytes(calendar));
#pragma warning restore CA2000
        var type = new ContentType("text/calendar") { CharSet = "utf-8", Name = "convocation.ics" };
        type.Parameters["method"] = calendar.Contains("\r\nMETHOD:CANCEL\r\n", StringComparison.Ordinal) ? "CANCEL" : "REQUEST";
        return new Attachment(content, type) { TransferEncoding = TransferEncoding.Base64 };
    }
}
