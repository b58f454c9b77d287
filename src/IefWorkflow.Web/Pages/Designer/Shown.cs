using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Web.Pages.Designer;

/// <summary>The words of the designers' pages: which version is shown, and how many files.</summary>
internal static class Shown
{
    /// <summary>« aucun dossier », « un dossier », « 12 dossiers ».</summary>
    public static string Files(int count) => count switch
    {
        0 => "aucun dossier",
        1 => "un dossier",
        _ => $"{count} dossiers",
    };

    /// <summary>« Version 4, brouillon. La version 3 est en service. »</summary>
    public static string ToString(WorkflowDefinition shown, DefinitionVersions versions) =>
        shown.IsPublished ? $"Version {shown.Version}, en service."
        : shown == versions.Latest ? $"Version {shown.Version}, brouillon. {(versions.Published is { } published ? $"La version {published.Version} est en service." : "Aucune version n'est en service.")}"
        : $"Version {shown.Version}, ancienne.";
}
