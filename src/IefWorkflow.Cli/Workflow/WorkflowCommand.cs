using System.CommandLine;
using IefWorkflow.Cli.Text;
using IefWorkflow.Cli.Workflow.Check;
using IefWorkflow.Cli.Workflow.Describe;
using IefWorkflow.Cli.Workflow.Diff;
using IefWorkflow.Cli.Workflow.Format;
using IefWorkflow.Cli.Workflow.Run;
using IefWorkflow.Cli.Workflow.Validate;

namespace IefWorkflow.Cli.Workflow;

/// <summary><c>workflow …</c>: definitions of workflows, checked and run.</summary>
internal static class WorkflowCommand
{
    /// <summary>Builds the group.</summary>
    public static Command Build() => new("workflow", "Les workflows : vérifier, comparer, exécuter.".WithNbsp())
    {
        ValidateCommand.Build(),
        LintCommand.Build(),
        DiffCommand.Build(),
        FormatCommand.Build(),
        RunCommand.Build(),
        ConformanceCommand.Build(),
        DescribeCommand.Build(),
    };
}
