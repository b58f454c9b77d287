using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Web.Pages.Designer;

/// <summary>Says in words which version of a procedure a page is about.</summary>
internal static class Shown
{
    /// <summary>« Version 4, brouillon. La version 3 est en service. »</summary>
    public static string ToString(WorkflowDefinition shown, DefinitionVersions versions) =>
        shown.IsPublished ? $"Version {shown.Version}, en service."
        : shown == versions.Latest ? $"Version {shown.Version}, brouillon. {(versions.Published is { } published ? $"La version {published.Version} est en service." : "Aucune version n'est en service.")}"
        : $"Version {shown.Version}, ancienne.";
}
