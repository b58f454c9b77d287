using System.CommandLine;
using IefWorkflow.Cli.Text;

namespace IefWorkflow.Cli.Workflow.Run;

/// <summary><c>workflow run FILE</c>: runs a definition in memory, on a clock that moves by itself, and prints the run.</summary>
internal static class RunCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "Définition de workflow, en JSON d'Elsa 3." };
        var input = new Option<string?>("--input") { HelpName = "JSON", Description = "Entrées du workflow, un objet JSON." };
        var resume = new Option<string[]>("--resume") { HelpName = "EVENT[=JSON]", Description = "Événement à publier ensuite, avec son contenu ; à répéter dans l'ordre.".WithNbsp() };
        var trace = new Option<bool>("--trace") { Description = "Écrit chaque étape." };
        var command = new Command("run", "Exécute une définition en mémoire et donne son déroulement en JSON.") { file, input, resume, trace };
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            var run = new WorkflowRun(console.Output, console.Error);
            return await run.ExecuteAsync(result.GetRequiredValue(file), result.GetValue(input), result.GetValue(resume) ?? [], result.GetValue(trace), cancellationToken);
        });
        return command;
    }
}
