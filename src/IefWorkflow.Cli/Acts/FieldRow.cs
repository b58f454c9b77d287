using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cli.Acts;

/// <summary>A field of an act as a table shows it; the fields of a part follow it, with its name before theirs.</summary>
/// <param name="Name">The name: <c>responsables[].nom</c>.</param>
/// <param name="Label">The French label.</param>
/// <param name="Type">What to write.</param>
/// <param name="IsRequired">Whether it must be given.</param>
/// <param name="Help">What else to know.</param>
internal sealed record FieldRow(string Name, string Label, string Type, bool IsRequired, string Help)
{
    /// <summary>The rows of fields and of their parts.</summary>
    public static IEnumerable<FieldRow> Of(IReadOnlyList<ActField> fields) => fields.SelectMany(field => Of(field, ""));

    private static IEnumerable<FieldRow> Of(ActField field, string prefix)
    {
        var type = Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        var item = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
        var name = prefix + field.Name;
        yield return new FieldRow(name, field.Label, item is null ? Word(type) : $"list of {Word(item)}", field.IsRequired, field.Help);
        foreach (var part in ActField.Of(item ?? type).SelectMany(part => Of(part, item is null ? $"{name}." : $"{name}[]."))) yield return part;
    }

    private static string Word(Type type)
    {
        if (type == typeof(bool)) return "true or false";
        if (type == typeof(int)) return "whole number";
        if (type == typeof(DateOnly)) return "date AAAA-MM-JJ";
        if (type == typeof(TimeOnly)) return "time HH:MM";
        if (type == typeof(Departement)) return "code of a département";
        if (type == typeof(SchoolYear)) return "school year AAAA-AAAA";
        if (type.IsEnum) return string.Join(", ", FrenchCodes.Of(type).Select(member => $"`{member.Code}`"));
        if (type == typeof(JsonObject)) return "object";
        return type == typeof(string) ? "text" : "object";
    }
}
