using System.CommandLine;
using IefWorkflow.Cases.Linting;
using IefWorkflow.Cli.Law;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Workflow.Validate;

/// <summary><c>workflow lint FILE…</c>: says whether procedures could be published, the law included.</summary>
internal static class LintCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Procédures, au format JSON d'Elsa 3.",
            Arity = ArgumentArity.OneOrMore,
        };
        LawArguments.RefuseOptions(files);
        var command = new Command("lint", "Vérifie des procédures comme à la publication : le moteur et la loi.".WithNbsp()) { files };
        command.SetAction(result =>
        {
            var console = result.InvocationConfiguration;
            return new ValidateRun(definition => ProcedureCheck.FaultsOf(definition, [new LegalLint()]), console.Output, console.Error).Run(result.GetRequiredValue(files));
        });
        return command;
    }
}
