using System.CommandLine;
using System.Text;
using IefWorkflow.Cli.Law;
using IefWorkflow.Cli.Text;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cli.Workflow.Format;

/// <summary><c>workflow format FILE</c>: lays a definition out for version control.</summary>
internal static class FormatCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var path = new Argument<string>("FILE") { Description = "La définition." };
        LawArguments.RefuseOptions(path);
        var write = new Option<bool>("--write") { Description = "Écrit le résultat dans le fichier au lieu de l'afficher." };
        var command = new Command("format", "Met une définition en forme : même contenu, disposition stable.".WithNbsp()) { path, write };
        command.SetAction(result =>
        {
            var console = result.InvocationConfiguration;
            return Run(WorkflowFile.Read(result.GetRequiredValue(path)), result.GetValue(write), console.Output, console.Error);
        });
        return command;
    }

    private static int Run(WorkflowFile file, bool write, TextWriter output, TextWriter error) => file.Reading.Match(
        read =>
        {
            var formatted = WorkflowDefinitionWriter.Format(read.Definition);
            if (write) Write(file.Path, formatted, output);
            else output.Write(formatted);
            return ExitCode.Ok;
        },
        refused =>
        {
            foreach (var fault in refused.Faults) error.WriteLine(file.Line(fault));
            return ExitCode.BadInput;
        });

    /// <remarks>A file that has its form already is not touched.</remarks>
    private static void Write(string path, string formatted, TextWriter output)
    {
        var bytes = Encoding.UTF8.GetBytes(formatted);
        var isFormatted = File.ReadAllBytes(path).AsSpan().SequenceEqual(bytes);
        if (!isFormatted) File.WriteAllBytes(path, bytes);
        output.WriteLine($"{FrenchText.Shown(path)}: {(isFormatted ? "déjà en forme" : "mis en forme")}.");
    }
}
