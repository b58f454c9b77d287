using System.Net;
using System.Net.Mail;

namespace IefWorkflow.Cases.Messages;

/// <summary>Hands mail over to a server (SMTP, RFC 5321), one connection for each message.</summary>
/// <remarks>
/// Of what the server answers, 4xx means later and 5xx means never, except where 5xx speaks of our own connection (530, 534, 535, 538: no
/// TLS, wrong password), which an administrator can put right.
/// </remarks>
public sealed class SmtpTransport : IMailTransport
{
    private readonly MailSettings settings;

    /// <summary>Makes it; nothing is said to the server yet.</summary>
    /// <exception cref="ArgumentException">The settings are faulty; the message lists every fault.</exception>
    public SmtpTransport(MailSettings settings)
    {
        var faults = settings.Faults();
        if (faults.Count > 0) throw new ArgumentException(string.Join('\n', faults), nameof(settings));

        this.settings = settings;
    }

    /// <inheritdoc/>
    public async ValueTask<HandOver> HandOverAsync(Message message, CancellationToken cancellationToken)
    {
        if (MailComposer.Fault(message) is { } reason) return new HandOver.RefusedForGood(reason);

        using var mail = MailComposer.Write(message, settings);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        try
        {
            using var client = Connect();
            await client.SendMailAsync(mail, timeout.Token);
            return HandOver.Sent.Instance;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HandOver.TryLater($"Le serveur {settings.Host} n'a pas répondu en {settings.TimeoutSeconds} secondes.");
        }
        catch (SmtpException failure)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return Refusal(failure);
        }
        catch (Exception failure) when (failure is IOException or System.Security.Authentication.AuthenticationException or FormatException or InvalidOperationException)
        {
            return new HandOver.TryLater(Said(failure));
        }
    }

    private SmtpClient Connect() => new(settings.Host, settings.Port)
    {
        EnableSsl = settings.Security is MailSecurity.StartTls,
        UseDefaultCredentials = false,
        Credentials = settings.UserName is { } name ? new NetworkCredential(name, settings.Password) : null,
    };

    private static HandOver Refusal(SmtpException failure) =>
        (int)failure.StatusCode is >= 500 and < 600 and not (530 or 534 or 535 or 538) ? new HandOver.RefusedForGood(Said(failure)) : new HandOver.TryLater(Said(failure));

    private static string Said(Exception failure) => failure.InnerException is { } cause ? $"{failure.Message} {cause.Message}" : failure.Message;
}
