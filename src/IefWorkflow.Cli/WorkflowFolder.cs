using System.CommandLine;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli;

/// <summary>The folder of the workflow definitions that drive the product.</summary>
internal static class WorkflowFolder
{
    private const string Name = "workflows";

    /// <summary><c>--workflows DIR</c>.</summary>
    public static Option<string?> Option() => new("--workflows")
    {
        HelpName = "DIR",
        Description = "Dossier des définitions de workflows ; par défaut workflows, à la racine du projet.".WithNbsp(),
    };

    /// <summary>The folder given, or else that of the checkout; null, with a message, when there is none.</summary>
    public static string? Find(string? given, TextWriter error)
    {
        var folder = given ?? Path.Combine(ParentFolder.Holding(ParentFolder.Solution, Environment.CurrentDirectory) ?? "", Name);
        if (Directory.Exists(folder)) return folder;

        error.WriteLine($"{FrenchText.Shown(folder)}: le dossier des définitions n'existe pas : donnez-le par --workflows.".WithNbsp());
        return null;
    }
}
