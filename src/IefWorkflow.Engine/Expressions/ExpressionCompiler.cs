using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Engine.Definitions.Validation;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Expressions;

/// <summary>Compiles the expressions of one activity and collects what is wrong with them.</summary>
internal sealed class ExpressionCompiler(ActivityDefinition activity, List<DefinitionFault> faults)
{
    /// <summary>The expression of an input; null where the definition gives none.</summary>
    public WorkflowExpression? Input(string name) => activity.Json[name] switch
    {
        null => null,
        JsonObject wrapped when wrapped["expression"] is JsonObject expression => Compile(expression, $"{activity.Path}.{name}.expression"),
        JsonObject wrapped when wrapped.ContainsKey("expression") || wrapped.ContainsKey("memoryReference") => null,
        var plain => new LiteralExpression(plain),
    };

    /// <summary>The cases of a switch, by the conditions of <c>cases</c>.</summary>
    public IReadOnlyList<SwitchCase> Cases()
    {
        if (activity.Json["cases"] is not JsonArray array) return [];

        var cases = new List<SwitchCase>();
        for (var i = 0; i < array.Count; i++)
        {
            if (array[i] is JsonObject item && item["condition"] is JsonObject condition && Compile(condition, $"{activity.Path}.cases[{i}].condition") is { } compiled)
            {
                cases.Add(new SwitchCase(item["label"]?.ToString() ?? "", compiled, i));
            }
        }

        return cases;
    }

    private WorkflowExpression? Compile(JsonObject expression, string path)
    {
        var type = expression["type"]?.ToString() ?? "Literal";
        var value = expression["value"];
        switch (type)
        {
            case "Literal" or "Object":
                return new LiteralExpression(value);
            case "Variable":
                return Named(value, "id") is { } id ? new VariableExpression(id) : Fault(path, "la variable n'est pas nommée, choisissez-en une.");
            case "Input":
                return Named(value, "name") is { } name ? new InputExpression(name) : Fault(path, "l'entrée n'est pas nommée, choisissez-en une.");
            case "JavaScript":
                return JavaScript(value?.ToString() ?? "", path);
            default:
                return Fault(path, $"le langage « {type} » n'est pas pris en charge, écrivez l'expression en JavaScript.");
        }
    }

    private JavaScriptExpression? JavaScript(string source, string path)
    {
        switch (JavaScriptCompiler.Compile(source))
        {
            case JavaScriptCompilation.Compiled compiled:
                return new JavaScriptExpression(compiled.Script);
            case JavaScriptCompilation.Refused refused:
                faults.AddRange(refused.Faults.Select(fault => new DefinitionFault(path, $"ligne {fault.Line}, colonne {fault.Column}\u00A0: {fault.Message}")));
                return null;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private WorkflowExpression? Fault(string path, string message)
    {
        faults.Add(new DefinitionFault(path, message));
        return null;
    }

    /// <remarks>The designer stores the whole variable or input: as an object, or as its JSON in a string.</remarks>
    private static string? Named(JsonNode? value, string member)
    {
        var named = value is JsonValue scalar && scalar.TryGetValue<string>(out var text)
            ? text.StartsWith('{') ? WorkflowJson.TryParse(text) : scalar
            : value;
        return named switch
        {
            JsonObject whole => whole[member]?.ToString(),
            JsonValue name => name.ToString(),
            _ => null,
        };
    }
}
