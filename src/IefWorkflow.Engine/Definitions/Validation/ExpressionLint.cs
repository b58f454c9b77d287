using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Checks one expression: its language is known, it can be parsed, and what it names exists.</summary>
internal static class ExpressionLint
{
    private static readonly string[] Known = ["Literal", "Object", "Variable", "Input", "JavaScript"];

    /// <summary>What is wrong with the expression at that path; null when nothing is.</summary>
    public static DefinitionFault? FaultOf(JsonObject expression, string path, ScopedActivity scoped)
    {
        var (type, value) = (Text(expression["type"]) ?? "Literal", expression["value"]);
        switch (type)
        {
            case "Literal":
                return null;
            case "Object":
                return Text(value)?.TrimStart() is ['{' or '[', ..] && WorkflowJson.FaultOf(Text(value)!) is { } broken
                    ? LintFault.Error(DefinitionPath.Member(path, "value"), $"L'objet n'est pas du JSON valide. {broken}")
                    : null;
            case "Variable":
                return Variable(value, DefinitionPath.Member(path, "value"), scoped);
            case "Input":
                return Input(value, DefinitionPath.Member(path, "value"), scoped.Definition);
            case "JavaScript":
                return null;
            default:
                return LintFault.Error(
                    DefinitionPath.Member(path, "type"),
                    $"Les expressions de type {DefinitionText.Quoted(type)} ne sont pas prises en charge : écrivez celle-ci en JavaScript{(NearestName.To(type, Known) is { } near ? $", ou vouliez-vous dire {DefinitionText.Quoted(near)} ?" : ".")}");
        }
    }

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

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
