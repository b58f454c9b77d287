using IefWorkflow.Cases.Messages;

namespace IefWorkflow.Cases.Tests.Mail;

/// <summary>Rows of the outbox and settings to send them with.</summary>
internal static class Sample
{
    public static DateTimeOffset Morning { get; } = new(2026, 4, 1, 7, 0, 0, TimeSpan.Zero);

    public static Message Message(string id = "dossier:1", string to = "secretariat@academie.example", string name = "Secrétariat", string subject = "Objet", string body = "Texte", string? calendar = null) => new()
    {
        Id = id, Kind = MessageKind.Reminder, To = to, ToName = name, Subject = subject, Body = body, Calendar = calendar, CreatedAt = Morning, NextAttemptAt = Morning,
    };

    public static MailSettings Smtp(int port) => new()
    {
        Transport = MailTransportKind.Smtp, From = "ief@academie.example", FromName = "Académie de Rennes — IEF", Host = "127.0.0.1", Port = port, Security = MailSecurity.None, TimeoutSeconds = 20,
    };
}
