using System.Diagnostics;
using System.Globalization;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Cli.Workflow.Validate;

/// <summary>One run of <c>workflow validate</c> or <c>workflow lint</c>: checks files one after the other, reports as it goes and counts.</summary>
internal sealed class ValidateRun(Func<WorkflowDefinition, IReadOnlyList<DefinitionFault>> check, TextWriter output, TextWriter error)
{
    private int passed;
    private int failed;
    private bool isUnreadable;

    /// <summary>Checks the files and ends with the line <c>N passed, N failed</c>.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public int Run(IEnumerable<string> files)
    {
        foreach (var file in files) Check(WorkflowFile.Read(file));

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed"));
        if (isUnreadable) return ExitCode.BadInput;
        return failed > 0 ? ExitCode.Difference : ExitCode.Ok;
    }

    private void Check(WorkflowFile file)
    {
        switch (file.Reading)
        {
            case DefinitionReading.Read read:
                Count(file, check(read.Definition));
                break;
            case DefinitionReading.Refused { IsSoundJson: true } refused:
                Count(file, refused.Faults);
                break;
            case DefinitionReading.Refused refused:
                foreach (var fault in refused.Faults) error.WriteLine(file.Line(fault));
                isUnreadable = true;
                failed++;
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Count(WorkflowFile file, IReadOnlyList<DefinitionFault> faults)
    {
        foreach (var fault in faults) output.WriteLine(file.Line(fault));

        if (faults.Any(fault => fault.Severity is DefinitionSeverity.Error)) failed++;
        else passed++;
    }
}
