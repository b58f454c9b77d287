using System.Reflection;
using System.Text.Json.Nodes;

namespace IefWorkflow.Cases.Letters;

/// <summary>The fields that templates may print, with the example of each.</summary>
public static class TemplateFields
{
    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<TemplateField> All { get; } = Load();

    /// <summary>The names as templates reach them: those of the items of a list as <c>pieces[].libelle</c>.</summary>
    internal static IReadOnlySet<string> Names { get; } = All.SelectMany(NamesOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>The data of an example letter.</summary>
    public static JsonObject Examples()
    {
        var examples = new JsonObject();
        foreach (var field in All) examples[field.Name] = field.Example.DeepClone();
        return examples;
    }

    private static IEnumerable<string> NamesOf(TemplateField field)
    {
        yield return field.Name;
        if (field.Example is not JsonArray list) yield break;

        yield return $"{field.Name}[]";
        foreach (var name in list.OfType<JsonObject>().SelectMany(item => item.Select(pair => pair.Key)).Distinct()) yield return $"{field.Name}[].{name}";
    }

    private static List<TemplateField> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("champs.json") ?? throw new InvalidOperationException("The list of fields is not in the assembly.");
        return [.. JsonNode.Parse(stream)!.AsObject().Select(pair => new TemplateField(pair.Key, pair.Value!["libelle"]!.GetValue<string>(), pair.Value["exemple"]!))];
    }
}
