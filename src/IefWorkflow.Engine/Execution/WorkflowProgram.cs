using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Definitions.Validation;
using IefWorkflow.Engine.Expressions;

namespace IefWorkflow.Engine.Execution;

/// <summary>A definition ready to run: types resolved, expressions compiled. Immutable, shared by all its instances.</summary>
public sealed partial class WorkflowProgram
{
    private readonly Dictionary<string, ProgramNode> byId = new(StringComparer.Ordinal);
    private RetryPolicy? retry;

    private WorkflowProgram(WorkflowDefinition definition)
    {
        Definition = definition;
        Workflow = null!;
    }

    /// <summary>The definition.</summary>
    public WorkflowDefinition Definition { get; }

    internal ProgramNode Workflow { get; private set; }

    internal IReadOnlyCollection<ProgramNode> Nodes => byId.Values;

    /// <summary>Compiles a definition.</summary>
    /// <returns>The program, or every fault that keeps the definition from running.</returns>
    public static ProgramCompilation Compile(WorkflowDefinition definition, ActivityRegistry registry)
    {
        var faults = new List<DefinitionFault>();
        var program = new WorkflowProgram(definition);
        var workflow = Wrap(definition);
        program.retry = RetryPolicy.Of(definition.Json, DefinitionPath.Document, faults);
        program.Workflow = program.Build(workflow, null, 0, registry, faults)!;
        return faults.Count > 0 ? new ProgramCompilation.Refused(faults) : new ProgramCompilation.Compiled(program);
    }

    internal ProgramNode? Find(string id) => byId.GetValueOrDefault(id);

    internal ProgramNode? FindByIdOrName(string idOrName) => Find(idOrName) ?? byId.Values.FirstOrDefault(node => node.Definition.Name == idOrName);

    /// <remarks>The workflow itself is the activity around the root, and the container of the workflow's variables.</remarks>
    private static ActivityDefinition Wrap(WorkflowDefinition definition) =>
        new([], WorkflowDefinition.WorkflowActivityId, WorkflowDefinition.WorkflowActivityType, 1, "$")
        {
            NodeId = WorkflowDefinition.WorkflowActivityId,
            Variables = definition.Variables,
            Children = [new NestedActivity("root", 0, definition.Root)],
        };

    private ProgramNode? Build(ActivityDefinition activity, ProgramNode? parent, int childIndex, ActivityRegistry registry, List<DefinitionFault> faults)
    {
        if (registry.FindType(activity.Type, activity.Version) is not { } type)
        {
            faults.Add(new DefinitionFault($"{activity.Path}.type", ElsaOnlyTypes.MessageFor(activity.Type) ?? $"Le type d'activité « {activity.Type} » version {activity.Version} est inconnu."));
            return null;
        }

        var compiler = new ExpressionCompiler(activity, faults);
        var children = new List<ProgramNode>();
        var node = new ProgramNode
        {
            Index = byId.Count,
            Definition = activity,
            Type = type,
            Parent = parent,
            ChildIndex = childIndex,
            Inputs = [.. type.Descriptor.Inputs.Select(input => input.IsWrapped ? compiler.Input(input.JsonName) : null)],
            OutputVariables = [.. type.Descriptor.Outputs.Select(output => OutputVariable(activity, output.JsonName))],
            Variables = [.. activity.Variables.Select(ProgramVariable.Of)],
            Cases = compiler.Cases(),
            Retry = RetryPolicy.Of(activity.Json, activity.Path, faults) ?? retry,
        };
        byId[activity.Id] = node;
        foreach (var nested in activity.Children)
        {
            if (Build(nested.Activity, node, children.Count, registry, faults) is { } child) children.Add(child);
        }

        node.Children = children;
        return node;
    }

    private static string? OutputVariable(ActivityDefinition activity, string name) =>
        activity.Json[name] is JsonObject output && output["memoryReference"] is JsonObject reference && reference["id"] is JsonValue id && id.TryGetValue<string>(out var text)
            ? text
            : null;
}
