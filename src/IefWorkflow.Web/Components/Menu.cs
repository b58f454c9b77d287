using IefWorkflow.Cases.People;

namespace IefWorkflow.Web.Components;

/// <summary>The main navigation of each role: seven entries at most.</summary>
internal static class Menu
{
    private static readonly MenuEntry ToDo = new("/", "À faire");
    private static readonly MenuEntry Files = new("/dossiers", "Dossiers");
    private static readonly MenuEntry Sittings = new("/seances", "Séances");
    private static readonly MenuEntry Calendar = new("/calendrier", "Calendrier");
    private static readonly MenuEntry Statistics = new("/statistiques", "Statistiques");
    private static readonly MenuEntry Administration = new("/administration", "Administration");
    private static readonly MenuEntry Procedures = new("/concepteur/definitions", "Procédures");
    private static readonly MenuEntry Designer = new("/concepteur", "Concepteur");
    private static readonly MenuEntry Help = new("/aide", "Aide");

    /// <summary>The entries of a role.</summary>
    public static IReadOnlyList<MenuEntry> Of(Role role) => role switch
    {
        Role.Family => [new("/", "Mes dossiers"), new("/demande", "Nouvelle demande"), new("/mes-donnees", "Mes données"), Help],
        Role.Clerk or Role.Dasen => [ToDo, Files, Calendar, Statistics, Help],
        Role.Secretary or Role.President => [ToDo, Files, Sittings, Calendar, Statistics, Help],
        Role.Member => [ToDo, Sittings, Calendar, Help],
        Role.Doctor => [ToDo, Files, Calendar, Help],
        Role.Head => [ToDo, Help],
        Role.Mayor => [new("/", "Enfants de la commune"), Help],
        Role.Designer => [Procedures, Designer, new("/administration/courriers", "Modèles de lettres"), new("/administration/regles", "Règles"), new("/administration/calendrier", "Calendrier"), Help],
        Role.Administrator => [ToDo, Files, Calendar, Statistics, Procedures, Administration, Help],
        _ => [],
    };

    /// <summary>Whether a page lies under an entry, and under none that is nearer.</summary>
    public static bool IsHere(Role role, MenuEntry entry, PathString path) => entry == Of(role).Where(candidate => IsUnder(candidate, path)).MaxBy(candidate => candidate.Address.Length);

    private static bool IsUnder(MenuEntry entry, PathString path) => entry.Address == "/" ? path == "/" : path.StartsWithSegments(entry.Address, StringComparison.Ordinal);
}
