using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Web.Components;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>Reads an act's data from a form whose controls bear the field names: <c>responsables[0].nom</c>.</summary>
internal static class ActForm
{
    private const int MaximumRows = 50;

    /// <summary>The data; what was left empty is left out.</summary>
    public static JsonObject Read(ActDescription act, IFormCollection form) => Part(act.Fields, form, "");

    private static JsonObject Part(IReadOnlyList<ActField> fields, IFormCollection form, string prefix)
    {
        var data = new JsonObject();
        foreach (var field in fields)
        {
            if (Value(field.Property.PropertyType, form, prefix + field.Name) is { } value) data[field.Name] = value;
        }

        return data;
    }

    private static JsonNode? Value(Type declared, IFormCollection form, string name)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType) return List(type.GetGenericArguments()[0], form, name);

        // A box that is not ticked sends only the "false" that follows it; a ticked one sends "true" first.
        if (type == typeof(bool)) return form.ContainsKey(name) ? form[name].ToString().StartsWith("true", StringComparison.Ordinal) : null;

        if (type == typeof(DateOnly) && Date(form, name) is { } date) return date;

        var text = form[name].ToString().Trim();
        if (text.Length == 0) return null;
        if (type == typeof(int)) return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : text;
        return text;
    }

    /// <summary>A date typed in three fields; null where they are not there, or all empty. One that does not exist is kept as it was typed, and refused by the act.</summary>
    private static string? Date(IFormCollection form, string name)
    {
        var (day, month, year) = FieldControl.Parts(name);
        var (given, ofMonth, ofYear) = (form[day].ToString().Trim(), form[month].ToString().Trim(), form[year].ToString().Trim());
        return given.Length + ofMonth.Length + ofYear.Length == 0 ? null : $"{ofYear.PadLeft(4, '0')}-{ofMonth.PadLeft(2, '0')}-{given.PadLeft(2, '0')}";
    }

    private static JsonArray? List(Type item, IFormCollection form, string name)
    {
        var list = new JsonArray();
        if (item.IsClass && item != typeof(string))
        {
            for (var row = 0; row < MaximumRows; row++)
            {
                var part = Part(ActField.Of(item), form, string.Create(CultureInfo.InvariantCulture, $"{name}[{row}]."));
                if (part.Count > 0) list.Add(part);
            }
        }
        else
        {
            foreach (var text in form[name].SelectMany(values => (values ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))) list.Add(text);
        }

        return list.Count > 0 ? list : null;
    }
}
