using System.CommandLine;
using IefWorkflow.Cli.Law;

namespace IefWorkflow.Cli.Simulate;

/// <summary><c>simulate FILE…</c>: plays scenarios through the product, on a manual clock.</summary>
internal static class SimulateCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE") { Description = "Fichiers de scénarios, ou dossiers qui en contiennent.", Arity = ArgumentArity.OneOrMore };
        LawArguments.RefuseOptions(files);
        var quiet = new Option<bool>("--quiet") { Description = "N'écrit que ce qui échoue et le compte." };
        var workflows = WorkflowFolder.Option();
        var command = new Command("simulate", "Joue des scénarios dans le logiciel, sur une horloge réglée à la main.") { files, quiet, workflows };
        command.SetAction(async (result, cancellationToken) =>
        {
            var console = result.InvocationConfiguration;
            if (WorkflowFolder.Find(result.GetValue(workflows), console.Error) is not { } folder) return ExitCode.BadInput;

            return await new SimulateRun(folder, result.GetValue(quiet), console.Output, console.Error).RunAsync(result.GetRequiredValue(files), cancellationToken);
        });
        return command;
    }
}
