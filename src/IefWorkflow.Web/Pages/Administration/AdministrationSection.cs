using IefWorkflow.Cases.People;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Administration;

/// <summary>The pages of the administration, as its side menu lists them.</summary>
internal static class AdministrationSection
{
    private static readonly MenuEntry[] Everything =
    [
        new("/administration", "Vue d'ensemble"),
        new("/administration/comptes", "Comptes"),
        new("/administration/mandats", "Mandats de la commission"),
        new("/administration/calendrier", "Calendrier et fermetures"),
        new("/administration/regles", "Lectures de la loi"),
        new("/administration/courriers", "Modèles de lettres"),
        new("/concepteur/definitions", "Procédures"),
        new("/administration/conservation", "Conservation"),
        new("/administration/messages", "Messages"),
        new("/administration/echeances", "Échéances"),
        new("/administration/incidents", "Incidents"),
        new("/administration/journal", "Journal"),
        new("/administration/sauvegarde", "Sauvegarde"),
        new("/administration/sante", "Santé du service"),
    ];

    private static readonly string[] ForDesigners = ["/administration/calendrier", "/administration/regles", "/administration/courriers"];

    /// <summary>Those that a role opens.</summary>
    public static IReadOnlyList<MenuEntry> Of(Role role) => role switch
    {
        Role.Administrator => Everything,
        Role.Designer => [.. Everything.Where(entry => ForDesigners.Contains(entry.Address))],
        _ => [],
    };

    /// <summary>Whether a page lies in a section.</summary>
    public static bool IsHere(MenuEntry entry, PathString path) => entry.Address == "/administration" ? path == entry.Address : path.StartsWithSegments(entry.Address, StringComparison.Ordinal);
}
