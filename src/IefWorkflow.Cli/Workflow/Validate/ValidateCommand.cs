using System.CommandLine;
using IefWorkflow.Cli.Law;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cli.Workflow.Validate;

/// <summary><c>workflow validate FILE…</c>: says whether definitions could be published.</summary>
internal static class ValidateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Définitions de workflows, au format JSON d'Elsa 3.",
            Arity = ArgumentArity.OneOrMore,
        };
        LawArguments.RefuseOptions(files);
        var command = new Command("validate", "Vérifie des définitions et montre chaque faute.") { files };
        command.SetAction(result =>
        {
            var console = result.InvocationConfiguration;
            return new ValidateRun(definition => DefinitionValidator.Validate(definition, WorkflowCatalogue.Registry, []), console.Output, console.Error).Run(result.GetRequiredValue(files));
        });
        return command;
    }
}
