using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Expressions.JavaScript;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Expressions;

/// <summary>What a script sees of a workflow: Elsa's functions over the scope of one execution.</summary>
internal sealed class ScriptHost(ActivityContext context) : IJavaScriptHost
{
    /// <summary>The outcomes that the script chose; none when it chose none.</summary>
    public IReadOnlyList<string> Outcomes { get; private set; } = [];

    public DateTimeOffset Now => context.Now;

    /// <summary>The time zone of dates.</summary>
    public TimeZoneInfo TimeZone => context.Burst.Host.TimeZone;

    public IReadOnlyCollection<string> VariableNames => [.. context.VariableNames().Distinct(StringComparer.Ordinal)];

    public bool TryGetGlobal(string name, out object? value)
    {
        value = null;
        return false;
    }

    public bool TryGetFunction(string name, out Func<object?[], object?> function)
    {
        function = name switch
        {
            "getInput" => arguments => context.Instance.Input.GetValueOrDefault(Text(arguments, 0)),
            "getOutputFrom" => OutputFrom,
            "getLastResult" => _ => context.Instance.LastResult,
            "getWorkflowInstanceId" => _ => context.Instance.Id,
            "getWorkflowInstanceName" => _ => context.Instance.Name,
            "setWorkflowInstanceName" => arguments => context.Instance.Name = Text(arguments, 0),
            "getWorkflowDefinitionId" => _ => context.Instance.DefinitionId,
            "getWorkflowDefinitionVersionId" => _ => context.Instance.DefinitionVersionId,
            "getWorkflowDefinitionVersion" => _ => context.Instance.Version,
            "getCorrelationId" => _ => context.Instance.CorrelationId,
            "setCorrelationId" => arguments => context.Instance.CorrelationId = Text(arguments, 0),
            "setOutcome" => arguments => ChooseOutcomes([Text(arguments, 0)]),
            "setOutcomes" => arguments => ChooseOutcomes([.. arguments.SelectMany(Texts)]),
            _ => InputAccessor(name)!,
        };
        return function is not null;
    }

    public object? GetVariable(string name) => context.GetVariable(name);

    public void SetVariable(string name, object? value)
    {
        try
        {
            context.SetVariable(name, value);
        }
        catch (WorkflowValueException fault)
        {
            throw new ExpressionException($"{name}\u00A0: {fault.Message}", fault);
        }
    }

    /// <remarks><c>getX()</c> reads the input X where no variable bears that name: the accessors of variables come first.</remarks>
    private Func<object?[], object?>? InputAccessor(string name)
    {
        if (!name.StartsWith("get", StringComparison.Ordinal) || name.Length == 3) return null;

        var input = name[3..];
        if (context.VariableNames().Any(variable => HostNames.IsCapitalised(input, variable))) return null;
        var key = context.Instance.Input.ContainsKey(input) || context.Burst.Program.Definition.Inputs.Any(declared => declared.Name == input) ? input : null;
        return key is null ? null : _ => context.Instance.Input.GetValueOrDefault(key);
    }

    private object? OutputFrom(object?[] arguments)
    {
        var idOrName = Text(arguments, 0);
        if (context.Burst.Program.FindByIdOrName(idOrName) is not { } node) throw new ExpressionException($"L'activité « {idOrName} » n'existe pas dans ce workflow.");
        if (!context.Instance.ActivityOutputs.TryGetValue(node.Id, out var outputs)) return null;

        return outputs.GetValueOrDefault(arguments.Length > 1 ? Text(arguments, 1) : "Result");
    }

    private object? ChooseOutcomes(IReadOnlyList<string> outcomes)
    {
        Outcomes = outcomes;
        return null;
    }

    private static IEnumerable<string> Texts(object? value) => value is JsonArray array
        ? array.Select(item => WorkflowValue.ToText(WorkflowValue.OfJson(item)) ?? "")
        : [WorkflowValue.ToText(value) ?? ""];

    private static string Text(object?[] arguments, int index) => arguments.Length > index ? WorkflowValue.ToText(arguments[index]) ?? "" : "";
}
