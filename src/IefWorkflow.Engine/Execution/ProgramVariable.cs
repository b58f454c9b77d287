using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Execution;

/// <summary>A declared variable with its type resolved.</summary>
internal sealed record ProgramVariable(VariableDefinition Definition, WorkflowType Type)
{
    public string Id => Definition.Id;

    public string Name => Definition.Name;

    public static ProgramVariable Of(VariableDefinition definition) => new(definition, WorkflowType.Of(definition.TypeName, definition.IsArray));

    /// <summary>The value it starts with.</summary>
    public object? Initial() => Type.Convert(WorkflowValue.OfJson(Definition.DefaultValue));
}
