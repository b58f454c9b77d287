using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Settings;

namespace IefWorkflow.Cases.Messages;

/// <summary>What every e-mail to staff ends with: why it came, and whom to answer.</summary>
internal static class StaffMail
{
    /// <summary>The service that answers questions about a file: the secretariat of the commission for its own, else that of the requests.</summary>
    public static ServiceAddress Answering(this AcademySettings settings, CaseKind? kind) =>
        kind is CaseKind.Appeal or CaseKind.Sitting or CaseKind.Mandates ? settings.Commission : settings.Service;

    /// <summary>The text, with why the addressee receives it and whom to ask.</summary>
    /// <param name="body">The text.</param>
    /// <param name="role">The role for which it is written to.</param>
    /// <param name="settings">The académie.</param>
    /// <param name="kind">The kind of the file; null when it concerns none.</param>
    public static string WithReason(string body, Role role, AcademySettings settings, CaseKind? kind)
    {
        var service = settings.Answering(kind);
        var question = service.Email.Length == 0 ? "" : $"\nUne question\u00A0? Répondez à ce message\u00A0: {service.Name}, {service.Email}.";
        return $"{body.TrimEnd('\n')}\n\nVous recevez ce message parce que vous avez le rôle «\u00A0{role.Label()}\u00A0» dans l'académie ({settings.Name}). Si ce n'est plus le cas, prévenez l'administrateur.{question}\n";
    }
}
