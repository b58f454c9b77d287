using System.CommandLine;
using IefWorkflow.Cli.Text;
using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Cli.Workflow.Check;

/// <summary><c>workflow check DIR</c>: runs conformance vectors and compares with what the reference did.</summary>
internal static class ConformanceCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var folder = new Argument<string>("DIR") { Description = "Dossier des vecteurs : NAME.definition.json, NAME.plan.json, NAME.run.json.".WithNbsp() };
        var token = new Option<bool>("--token") { Description = "Diagrammes en mode jetons (NAME.run.token.json) plutôt qu'en mode compteurs." };
        var deviations = new Option<string?>("--deviations") { HelpName = "FILE", Description = "Fichier des écarts admis, avec leurs raisons." };
        var command = new Command("check", "Exécute des vecteurs de conformité et montre chaque différence.") { folder, token, deviations };
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            var mode = result.GetValue(token) ? FlowchartMode.TokenBased : FlowchartMode.CounterBased;
            return await new ConformanceCheck(console.Output, console.Error).RunAsync(result.GetRequiredValue(folder), mode, result.GetValue(deviations), cancellationToken);
        });
        return command;
    }
}
