using System.Net.Mail;

namespace IefWorkflow.Cases.Messages;

/// <summary>How mail leaves: the <c>Mail</c> section of the configuration.</summary>
public sealed record MailSettings
{
    /// <summary>What carries it.</summary>
    public MailTransportKind Transport { get; init; } = MailTransportKind.PickupFolder;

    /// <summary>The address of the sender.</summary>
    public required string From { get; init; }

    /// <summary>The name of the sender.</summary>
    public string FromName { get; init; } = "Instruction dans la famille";

    /// <summary>The mail server.</summary>
    public string Host { get; init; } = "localhost";

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>How the connection is protected.</summary>
    public MailSecurity Security { get; init; } = MailSecurity.StartTls;

    /// <summary>The name to authenticate with; null for no authentication.</summary>
    public string? UserName { get; init; }

    /// <summary>The password.</summary>
    public string? Password { get; init; }

    /// <summary>Whether the name and the password may be said on a connection without TLS.</summary>
    public bool AllowPlainAuthentication { get; init; }

    /// <summary>How long one message may take, in seconds; from 1 to 120, so that no attempt outlives its lease.</summary>
    public int TimeoutSeconds { get; init; } = 30;

    /// <summary>The folder that files are written to.</summary>
    public string PickupFolder { get; init; } = "courriels";

    /// <summary>What is wrong with them, in French, each with the name of its key; none when mail can leave.</summary>
    public IReadOnlyList<string> Faults() =>
    [
        .. Fault(!MailAddress.TryCreate(From, out var from) || from.Address != From, $"Mail:From\u00A0: « {From} » n'est pas une adresse électronique."),
        .. Fault(MailText.HasControl(FromName), "Mail:FromName\u00A0: un saut de ligne ou un caractère de commande n'y a pas sa place."),
        .. Fault(TimeoutSeconds is < 1 or > 120, "Mail:TimeoutSeconds\u00A0: donnez de 1 à 120 secondes."),
        .. Transport is MailTransportKind.Smtp ? ServerFaults() : Fault(string.IsNullOrWhiteSpace(PickupFolder), "Mail:PickupFolder\u00A0: nommez le dossier où déposer les courriels."),
    ];

    private IEnumerable<string> ServerFaults() =>
    [
        .. Fault(string.IsNullOrWhiteSpace(Host), "Mail:Host\u00A0: nommez le serveur de courriel."),
        .. Fault(Port is < 1 or > 65535, "Mail:Port\u00A0: donnez un port de 1 à 65535."),
        .. Fault(UserName is not null && Password is null, "Mail:Password\u00A0: un nom d'utilisateur demande un mot de passe."),
        .. Fault(
            UserName is not null && Security is MailSecurity.None && !AllowPlainAuthentication,
            "Mail:Security\u00A0: le mot de passe partirait en clair. Choisissez StartTls, ou autorisez-le par Mail:AllowPlainAuthentication."),
    ];

    private static IEnumerable<string> Fault(bool isThere, string text) => isThere ? [text] : [];
}
