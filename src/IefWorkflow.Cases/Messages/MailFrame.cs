using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Letters;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;

namespace IefWorkflow.Cases.Messages;

/// <summary>What stands around the text of every e-mail: a greeting, the page where to act, who writes, and to staff why it came.</summary>
internal static class MailFrame
{
    /// <summary>The service that answers questions about a file: the secretariat of the commission for its own, else that of the requests.</summary>
    public static ServiceAddress Answering(this AcademySettings settings, CaseKind? kind) =>
        kind is CaseKind.Appeal or CaseKind.Sitting or CaseKind.Mandates ? settings.Commission : settings.Service;

    /// <summary>An e-mail to somebody who works here: why they receive it and whom to ask.</summary>
    /// <param name="body">The text.</param>
    /// <param name="role">The role for which it is written to.</param>
    /// <param name="settings">The académie.</param>
    /// <param name="kind">The kind of the file; null when it concerns none.</param>
    /// <param name="number">The number of the file; null when it concerns none.</param>
    public static string ToStaff(string body, Role role, AcademySettings settings, CaseKind? kind, string? number)
    {
        var service = settings.Answering(kind);
        var question = service.Email.Length == 0 ? "" : $"\nUne question\u00A0? Répondez à ce message\u00A0: {service.Name}, {service.Email}.";
        return $"Bonjour,\n\n{body.TrimEnd('\n')}{Link(settings, number)}\n\nVous recevez ce message parce que vous avez le rôle «\u00A0{role.Label()}\u00A0» dans l'académie {LetterSettings.WithDe(settings.Name)}. Si ce n'est plus le cas, prévenez l'administrateur.{question}\n";
    }

    /// <summary>An e-mail to somebody else about a file: a family, a member who is convened. It is signed by the service that answers.</summary>
    /// <param name="body">The text.</param>
    /// <param name="settings">The académie.</param>
    /// <param name="file">The file.</param>
    public static string FromService(string body, AcademySettings settings, CaseFile file)
    {
        var service = settings.Answering(file.Kind);
        var lines = new[] { service.Name, service.Address, service.Email, service.Telephone }.Where(line => line.Length > 0);
        return $"Bonjour,\n\n{body.TrimEnd('\n')}{Link(settings, file.Number)}\n\nCordialement,\n{string.Join('\n', lines)}\n";
    }

    private static string Link(AcademySettings settings, string? number)
    {
        if (settings.PublicAddress.Length == 0) return "";
        return number is null ? $"\n\nVotre liste de travail\u00A0:\n{settings.PublicAddress}/" : $"\n\nLe dossier {number}\u00A0:\n{settings.PublicAddress}/dossiers/{number}";
    }
}
