using System.Text.Json.Nodes;
using IefWorkflow.Engine.Expressions.JavaScript;

namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Checks one expression: its language is known, it can be parsed, and what it names exists.</summary>
internal static class ExpressionLint
{
    private static readonly string[] Known = ["Literal", "Object", "Variable", "Input", "JavaScript"];

    /// <summary>What is wrong with the expression at that path.</summary>
    public static IEnumerable<DefinitionFault> FaultsOf(JsonObject expression, string path, ScopedActivity scoped)
    {
        var value = expression["value"];
        var valuePath = DefinitionPath.Member(path, "value");
        return (Text(expression["type"]) ?? "Literal") switch
        {
            "Literal" => [],
            "Object" => One(Object(value, valuePath)),
            "Variable" => One(Variable(value, valuePath, scoped)),
            "Input" => One(Input(value, valuePath, scoped.Definition)),
            "JavaScript" => FaultsOfScript(value?.ToString() ?? "", valuePath),
            var type => [Unknown(type, DefinitionPath.Member(path, "type"))],
        };
    }

    /// <summary>What is wrong with the script at that path.</summary>
    public static IEnumerable<DefinitionFault> FaultsOfScript(string source, string path) => JavaScriptCompiler.Compile(source).Match(
        _ => [],
        refused => refused.Faults.Select(fault => LintFault.Error(path, $"Ligne {fault.Line}, colonne {fault.Column} : {fault.Message}")));

    private static DefinitionFault Unknown(string type, string path) => LintFault.Error(
        path,
        $"Les expressions de type {DefinitionText.Quoted(type)} ne sont pas prises en charge : écrivez celle-ci en JavaScript{(NearestName.To(type, Known) is { } near ? $", ou vouliez-vous dire {DefinitionText.Quoted(near)} ?" : ".")}");

    private static DefinitionFault? Object(JsonNode? value, string path) => Text(value) is { } text && text.TrimStart() is ['{' or '[', ..] && WorkflowJson.FaultOf(text) is { } broken
        ? LintFault.Error(path, $"L'objet n'est pas du JSON valide. {broken}")
        : null;

    private static DefinitionFault? Variable(JsonNode? value, string path, ScopedActivity scoped)
    {
        if (Named(value, "id") is not { } id) return LintFault.Error(path, "L'expression ne dit pas quelle variable elle lit : choisissez-en une.");
        return scoped.SeesVariable(id)
            ? null
            : LintFault.Error(path, $"La variable {DefinitionText.Quoted(id)} n'existe pas à cet endroit : choisissez-en une du workflow ou d'un conteneur de l'activité.{scoped.NearestVariable(id)}");
    }

    private static DefinitionFault? Input(JsonNode? value, string path, WorkflowDefinition definition)
    {
        if (Named(value, "name") is not { } name) return LintFault.Error(path, "L'expression ne dit pas quelle entrée elle lit : choisissez-en une.");
        return definition.Inputs.Any(input => input.Name == name)
            ? null
            : LintFault.Warning(path, $"Le workflow ne déclare pas d'entrée {DefinitionText.Quoted(name)} : déclarez-la, ou vérifiez qu'elle est bien donnée au démarrage.");
    }

    /// <remarks>The designer stores the whole variable or input: as an object, or as its JSON in a string. Others write the bare name.</remarks>
    private static string? Named(JsonNode? value, string member)
    {
        if (Text(value) is { } text) value = text.StartsWith('{') ? WorkflowJson.TryParse(text) : value;
        var name = value is JsonObject whole ? Text(whole[member]) : Text(value);
        return string.IsNullOrEmpty(name) ? null : name;
    }

    private static IEnumerable<DefinitionFault> One(DefinitionFault? fault) => fault is null ? [] : [fault];

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
