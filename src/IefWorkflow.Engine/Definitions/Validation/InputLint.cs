using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Required inputs are given, and every input holds an expression that can be evaluated.</summary>
internal sealed class InputLint : IDefinitionLint
{
    private const string RunJavaScript = "Elsa.RunJavaScript";

    public IEnumerable<DefinitionFault> Check(WorkflowDefinition definition, ActivityRegistry registry) =>
        ScopedActivity.AllOf(definition).SelectMany(scoped => CheckInputs(scoped, registry).Concat(CheckExpressions(scoped)));

    private static IEnumerable<DefinitionFault> CheckInputs(ScopedActivity scoped, ActivityRegistry registry)
    {
        var activity = scoped.Activity;
        if (registry.FindType(activity.Type, activity.Version) is not { } type) yield break;

        foreach (var (input, clr) in type.Descriptor.Inputs.Zip(type.InputTypes))
        {
            var path = DefinitionPath.Member(activity.Path, input.JsonName);
            if (IsGiven(activity.Json[input.JsonName]))
            {
                if (input.IsWrapped && Unconvertible(activity.Json[input.JsonName]!, clr) is { } reason) yield return LintFault.Error(path, $"L'entrée {DefinitionText.Quoted(Label(input))} ne convient pas : {reason}");
            }
            else if (input.Details is { IsRequired: true, DefaultValue: null })
            {
                yield return LintFault.Error(path, $"L'activité {DefinitionText.Quoted(activity.Id)} n'a pas reçu l'entrée {DefinitionText.Quoted(Label(input))} : donnez-lui une valeur.");
            }
        }
    }

    private static IEnumerable<DefinitionFault> CheckExpressions(ScopedActivity scoped)
    {
        foreach (var (name, value) in scoped.Activity.Json)
        {
            var path = DefinitionPath.Member(scoped.Activity.Path, name);
            if (value is JsonObject wrapped && wrapped["expression"] is JsonObject expression)
            {
                var expressionPath = DefinitionPath.Member(path, "expression");
                foreach (var fault in ExpressionLint.FaultsOf(expression, expressionPath, scoped).Concat(FaultsOfLiteralScript(scoped.Activity, name, expression, expressionPath))) yield return fault;
            }
            else if (name == "cases" && value is JsonArray cases)
            {
                for (var index = 0; index < cases.Count; index++)
                {
                    if ((cases[index] as JsonObject)?["condition"] is not JsonObject condition) continue;
                    foreach (var fault in ExpressionLint.FaultsOf(condition, DefinitionPath.Member(DefinitionPath.Item(path, index), "condition"), scoped)) yield return fault;
                }
            }
        }
    }

    /// <remarks>The script of RunJavaScript is a text like any other to the designer.</remarks>
    private static IEnumerable<DefinitionFault> FaultsOfLiteralScript(ActivityDefinition activity, string name, JsonObject expression, string path) =>
        activity.Type == RunJavaScript && name == "script" && expression["type"]?.ToString() is (null or "Literal")
            ? ExpressionLint.FaultsOfScript(expression["value"]?.ToString() ?? "", DefinitionPath.Member(path, "value"))
            : [];

    private static bool IsGiven(JsonNode? value)
    {
        if (value is not JsonObject wrapped) return value is not null;
        if (wrapped["expression"] is JsonObject expression) return expression["value"] is { } given && !(given.GetValueKind() is JsonValueKind.String && given.GetValue<string>().Length == 0);
        return !wrapped.ContainsKey("expression") && !wrapped.ContainsKey("memoryReference") && wrapped.Count > 0;
    }

    /// <summary>Why the engine could not turn a literal into the type of the input; null when it can, or when the value is computed.</summary>
    private static string? Unconvertible(JsonNode value, InputType type)
    {
        var expression = (value as JsonObject)?["expression"] as JsonObject;
        if (expression is not null && expression["type"]?.ToString() is not (null or "Literal")) return null;

        try
        {
            type.ToClr(WorkflowValue.OfJson(expression is null ? value : expression["value"]));
            return null;
        }
        catch (WorkflowValueException reason)
        {
            return reason.Message;
        }
    }

    private static string Label(InputDescriptor input) => input.Details.DisplayName ?? input.Name;
}
