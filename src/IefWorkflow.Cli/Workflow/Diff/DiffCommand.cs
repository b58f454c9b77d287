using System.CommandLine;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Law;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cli.Workflow.Diff;

/// <summary><c>workflow diff A B</c>: what differs between two definitions.</summary>
internal static class DiffCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var before = new Argument<string>("A") { Description = "La première définition." };
        var after = new Argument<string>("B") { Description = "La seconde." };
        LawArguments.RefuseOptions(before);
        LawArguments.RefuseOptions(after);
        var json = LawArguments.Json();
        var command = new Command("diff", "Compare deux définitions. Le code de sortie est 1 quand elles diffèrent.") { before, after, json };
        command.SetAction(result =>
        {
            var console = result.InvocationConfiguration;
            return Run(WorkflowFile.Read(result.GetRequiredValue(before)), WorkflowFile.Read(result.GetRequiredValue(after)), result.GetValue(json), console.Output, console.Error);
        });
        return command;
    }

    private static int Run(WorkflowFile before, WorkflowFile after, bool json, TextWriter output, TextWriter error)
    {
        if (before.Reading is not DefinitionReading.Read first || after.Reading is not DefinitionReading.Read second)
        {
            foreach (var file in new[] { before, after }) WriteFaults(file, error);
            return ExitCode.BadInput;
        }

        var difference = DefinitionDifference.Between(first.Definition, second.Definition);
        output.WriteLine(json ? JsonOutput.Write(difference) : difference.ToFrench());
        return difference.IsEmpty ? ExitCode.Ok : ExitCode.Difference;
    }

    private static void WriteFaults(WorkflowFile file, TextWriter error)
    {
        if (file.Reading is not DefinitionReading.Refused refused) return;
        foreach (var fault in refused.Faults) error.WriteLine(file.Line(fault));
    }
}
