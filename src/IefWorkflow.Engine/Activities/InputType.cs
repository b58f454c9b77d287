using System.Text.Json.Nodes;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities;

/// <summary>The .NET type of an input or output, with the workflow type that values are converted into.</summary>
internal sealed record InputType(Type Type, string Alias, WorkflowType Conversion)
{
    public static InputType Of(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        var alias = bare switch
        {
            _ when bare.IsEnum => "String",
            _ when bare == typeof(string[]) => "String[]",
            _ when bare == typeof(JsonObject) => "ObjectDictionary",
            _ when bare == typeof(JsonArray) => "Object[]",
            _ when bare == typeof(object) => "Object",
            _ => bare.Name,
        };
        return new InputType(type, alias, WorkflowType.Of(alias));
    }

    /// <summary>The type of plain JSON, by the name that designers see.</summary>
    public static InputType Raw(string alias) => new(typeof(JsonNode), alias, WorkflowType.Any);

    /// <summary>The value as the activity's code wants it: enumerations and string arrays are made here.</summary>
    public object? ToClr(object? value)
    {
        var converted = Conversion.Convert(value);
        var bare = Nullable.GetUnderlyingType(Type) ?? Type;
        if (converted is string name && bare.IsEnum)
        {
            return Enum.TryParse(bare, name, ignoreCase: true, out var member) ? member : throw new WorkflowValueException($"« {name} » n'est pas l'un de {string.Join(", ", Enum.GetNames(bare))}.");
        }

        if (converted is JsonArray array && bare == typeof(string[])) return array.Select(item => WorkflowValue.ToText(WorkflowValue.OfJson(item)) ?? "").ToArray();
        return converted;
    }
}
