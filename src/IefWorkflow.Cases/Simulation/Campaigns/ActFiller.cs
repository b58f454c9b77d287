using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cases.Simulation.Campaigns;

/// <summary>Fills in the data of an act, as somebody does who knows nothing but its form: what is required, by its type.</summary>
internal sealed class ActFiller(Dice dice, DateOnly today)
{
    private const string SomeText = "Texte de la campagne";

    /// <summary>The required data of an act.</summary>
    public JsonObject Fill(ActDescription act) => Fill(act.Fields);

    /// <summary>The answer to a step that a designer described: one of its outcomes, and its form.</summary>
    public JsonObject Fill(HumanTask task)
    {
        var data = new JsonObject { ["etape"] = task.Title };
        var outcomes = task.Outcomes.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (outcomes.Length > 0) data["issue"] = dice.Pick(outcomes);
        if (task.Form.Length > 0 && JsonNode.Parse(task.Form) is JsonArray form)
        {
            data["reponses"] = new JsonObject(form.OfType<JsonObject>().Select(field => KeyValuePair.Create(field["nom"]!.GetValue<string>(), Answer(field["type"]?.GetValue<string>()))));
        }

        return data;
    }

    private JsonObject Fill(IReadOnlyList<ActField> fields) =>
        new(fields.Where(field => field.IsRequired).Select(field => KeyValuePair.Create(field.Name, Value(field.Property.PropertyType))));

    private JsonNode? Answer(string? type) => type switch
    {
        "date" => Day(today),
        "nombre" => dice.Between(1, 3),
        "oui-non" => dice.Chance(50),
        _ => SomeText,
    };

    private JsonNode? Value(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(bool)) return dice.Chance(50);
        if (type == typeof(int)) return dice.Between(1, 3);
        if (type == typeof(DateOnly)) return Day(today);
        if (type == typeof(TimeOnly)) return "10:00";
        if (type == typeof(Departement)) return "35";
        if (type == typeof(SchoolYear)) return SchoolYear.Containing(today).ToString();
        if (type.IsEnum) return dice.Pick(FrenchCodes.Of(type)).Code;
        if (type == typeof(string)) return SomeText;
        return typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? new JsonArray(Value(type.GetGenericArguments()[0])) : Fill(ActField.Of(type));
    }

    private static JsonValue Day(DateOnly day) => JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
