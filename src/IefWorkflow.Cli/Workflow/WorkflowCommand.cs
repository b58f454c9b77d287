using System.CommandLine;
using IefWorkflow.Cli.Text;
using IefWorkflow.Cli.Workflow.Check;

namespace IefWorkflow.Cli.Workflow;

/// <summary><c>workflow …</c>: definitions of workflows, checked and run.</summary>
internal static class WorkflowCommand
{
    /// <summary>Builds the group.</summary>
    public static Command Build() => new("workflow", "Les workflows : vérifier, comparer, exécuter.".WithNbsp())
    {
        ConformanceCommand.Build(),
    };
}
