using System.CommandLine;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Law.Coverage;

/// <summary><c>law coverage</c>: paragraphs, rules and tests, and the links that are missing.</summary>
internal static class CoverageCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var write = new Option<bool>("--write") { Description = $"Écrit {CoverageRun.TablePath} au lieu d'afficher la table." };
        var root = new Option<string?>("--root") { HelpName = "DIR", Description = "Racine du dépôt ; par défaut, le dossier parent qui contient IefWorkflow.sln.".WithNbsp() };
        var command = new Command("coverage", "Relie chaque paragraphe aux règles et aux tests.") { write, root };
        command.SetAction(result =>
        {
            var console = result.InvocationConfiguration;
            if ((result.GetValue(root) ?? ParentFolder.Holding(ParentFolder.Solution, Environment.CurrentDirectory)) is { } folder)
            {
                return new CoverageRun(folder, console.Output, console.Error).Run(result.GetValue(write));
            }

            console.Error.WriteLine("Aucun dossier parent ne contient IefWorkflow.sln : donnez la racine du dépôt avec --root.".WithNbsp());
            return ExitCode.BadInput;
        });
        return command;
    }
}
