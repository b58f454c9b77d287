using System.CommandLine;

namespace IefWorkflow.Cli.Law.Check;

/// <summary><c>law check FILE…</c>: evaluates vector files.</summary>
internal static class CheckCommand
{
    /// <summary>Builds the command over the rules that vectors may name.</summary>
    public static Command Build(VectorRules rules)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Fichiers de vecteurs (schéma ief-vectors/1).",
            Arity = ArgumentArity.OneOrMore,
        };
        LawArguments.RefuseOptions(files);
        var command = new Command("check", "Évalue des fichiers de vecteurs et montre chaque différence.") { files };
        command.SetAction(result =>
        {
            var console = result.InvocationConfiguration;
            return new CheckRun(rules, console.Output, console.Error).Run(result.GetRequiredValue(files));
        });
        return command;
    }
}
