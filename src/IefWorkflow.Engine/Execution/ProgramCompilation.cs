using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Execution;

/// <summary>What became of a definition that was compiled.</summary>
public abstract record ProgramCompilation
{
    private ProgramCompilation()
    {
    }

    /// <summary>It can run.</summary>
    public sealed record Compiled(WorkflowProgram Program) : ProgramCompilation;

    /// <summary>It cannot; every reason is listed.</summary>
    public sealed record Refused(IReadOnlyList<DefinitionFault> Faults) : ProgramCompilation;
}
