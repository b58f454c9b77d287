using System.Xml.Linq;

namespace IefWorkflow.Architecture.Tests;

/// <summary>Which project of the product may reference which. A project that is not in the table may not exist.</summary>
internal static class ProjectRules
{
    public static IReadOnlyDictionary<string, string[]> AllowedReferences { get; } = new Dictionary<string, string[]>
    {
        ["IefWorkflow.Law"] = [],
        ["IefWorkflow.Engine"] = [],
        ["IefWorkflow.Engine.Storage"] = ["IefWorkflow.Engine"],
        ["IefWorkflow.Cases"] = ["IefWorkflow.Law", "IefWorkflow.Engine", "IefWorkflow.Engine.Storage"],
        ["IefWorkflow.Web"] = ["IefWorkflow.Cases", "IefWorkflow.Law", "IefWorkflow.Engine", "IefWorkflow.Engine.Storage"],
        ["IefWorkflow.Cli"] = ["IefWorkflow.Cases", "IefWorkflow.Law", "IefWorkflow.Engine", "IefWorkflow.Engine.Storage"],
    };

    /// <summary>The faults of one project file; none when it keeps to the table.</summary>
    /// <param name="project">The name of the project: its file name without extension.</param>
    /// <param name="text">The text of the project file.</param>
    public static IReadOnlyList<string> Faults(string project, string text)
    {
        if (!AllowedReferences.TryGetValue(project, out var allowed))
        {
            return [$"{project} is not in the table of allowed references: add it to {nameof(ProjectRules)}.{nameof(AllowedReferences)}."];
        }

        var document = XDocument.Parse(text);
        return
        [
            .. Included(document, "ProjectReference").Select(ProjectName).Except(allowed).Select(reference => $"{project} may not reference {reference}."),
            .. Included(document, "Reference").Select(reference => $"{project} references the assembly {reference}: reference its project."),
            .. project == "IefWorkflow.Law"
                ? Included(document, "PackageReference").Select(package => $"{project} may not use a package, and uses {package}.")
                : [],
        ];
    }

    private static IEnumerable<string> Included(XDocument document, string item) =>
        document.Descendants().Where(element => element.Name.LocalName == item).Select(element => element.Attribute("Include")?.Value ?? "").Where(include => include.Length > 0);

    private static string ProjectName(string path) => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
}
