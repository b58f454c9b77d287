using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Acts;

/// <summary>Makes an act from its data, and reports every fault of the data at once.</summary>
internal sealed class ActReader
{
    private readonly List<(string Message, FieldFault Fault)> faults = [];

    /// <summary>The act, or a refusal that lists what is wrong.</summary>
    public static (Act? Act, ActAnswer.Refused? Refused) Read(ActDescription description, JsonObject data)
    {
        var reader = new ActReader();
        var act = (Act)reader.Object(description.Type, data, "");
        return reader.faults.Count == 0
            ? (act, null)
            : (null, new ActAnswer.Refused(RefusalKind.BadInput, $"{description.Label}\u00A0: {string.Join(" ; ", reader.faults.Select(fault => fault.Message))}.", null) { Faults = [.. reader.faults.Select(fault => fault.Fault)] });
    }

    private object Object(Type type, JsonObject data, string path)
    {
        var made = Activator.CreateInstance(type)!;
        var fields = ActField.Of(type);
        foreach (var name in data.Select(member => member.Key).Where(name => fields.All(field => field.Name != name)))
        {
            Fault(path + name, $"n'existe pas (champs possibles\u00A0: {string.Join(", ", fields.Select(field => field.Name))})");
        }

        foreach (var field in fields)
        {
            if (data[field.Name] is { } node)
            {
                if (Value(field.Property.PropertyType, node, path + field.Name) is { } value) field.Property.SetValue(made, value);
            }
            else if (field.IsRequired)
            {
                faults.Add(($"le champ « {path}{field.Name} » ({field.Label}) manque", new FieldFault(path + field.Name, $"{field.Label}\u00A0: ce champ est à remplir.")));
            }
        }

        return made;
    }

    private object? Value(Type declared, JsonNode node, string path)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)) return List(type.GetGenericArguments()[0], node, path);
        if (type == typeof(JsonObject)) return node as JsonObject ?? Fault(path, "doit être un objet");
        if (node is JsonObject part) return type.IsClass && type != typeof(string) ? Object(type, part, path + ".") : Fault(path, "ne doit pas être un objet");
        if (node is not JsonValue value) return Fault(path, "ne doit pas être une liste");
        if (type == typeof(bool)) return value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? value.GetValue<bool>() : Fault(path, "doit être true ou false");
        if (type == typeof(int)) return value.GetValueKind() is JsonValueKind.Number && value.TryGetValue<int>(out var number) ? number : Fault(path, "doit être un nombre entier");
        return value.GetValueKind() is JsonValueKind.String ? Text(type, value.GetValue<string>(), path) : Fault(path, "doit être un texte");
    }

    private object? Text(Type type, string text, string path)
    {
        if (type == typeof(string)) return text.Length <= 20_000 ? text : Fault(path, "dépasse 20 000 caractères");
        if (type == typeof(DateOnly)) return IsoDay.Read(text) is { } day ? day : Fault(path, $"n'est pas une date (« {text} »)\u00A0: écrivez AAAA-MM-JJ");
        if (type == typeof(TimeOnly)) return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : Fault(path, $"n'est pas une heure (« {text} »)\u00A0: écrivez HH:MM");
        if (type == typeof(Departement)) return Departement.TryParse(text, out var departement) ? departement : Fault(path, $"n'est pas un code de département (« {text} »)");
        if (type == typeof(SchoolYear)) return SchoolYear.TryParse(text, out var year) ? year : Fault(path, $"n'est pas une année scolaire (« {text} »)\u00A0: écrivez par exemple 2026-2027");
        if (type.IsEnum) return FrenchCodes.Parse(type, text) ?? Fault(path, $"vaut « {text} », attendu\u00A0: {string.Join(", ", FrenchCodes.Of(type).Select(member => member.Code))}");
        return Fault(path, "ne doit pas être un texte");
    }

    private object? List(Type item, JsonNode node, string path)
    {
        if (node is not JsonArray array) return Fault(path, "doit être une liste");

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var index = 0; index < array.Count; index++)
        {
            var itemPath = string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");
            var value = array[index] is { } given ? Value(item, given, itemPath) : Fault(itemPath, "est vide");
            if (value is not null) list.Add(value);
        }

        return list;
    }

    private object? Fault(string path, string what)
    {
        faults.Add(($"le champ « {path} » {what}", new FieldFault(path, $"Cette donnée {what}.")));
        return null;
    }
}
