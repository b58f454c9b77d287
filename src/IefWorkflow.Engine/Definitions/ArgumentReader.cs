using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Reads variables, inputs and outputs.</summary>
internal static class ArgumentReader
{
    private const string AnyType = "Object";

    /// <summary>The variables of the workflow or the container at that path.</summary>
    /// <remarks>Without an identifier a variable is known by its name, as definitions of the first versions of the format expect.</remarks>
    public static IReadOnlyList<VariableDefinition> Variables(JsonObject owner, string path, DefinitionFaults faults) => Items("variables", owner, path, faults, (json, members) =>
    {
        var name = members.Text("name", "La variable n'a pas de nom : donnez-lui un « name », celui par lequel les scripts la connaissent.");
        var id = members.Text("id");
        var type = members.Text("typeName");
        var isArray = members.Flag("isArray");
        return name is null ? null : new VariableDefinition(OrElse(id, name), name, OrElse(type, AnyType), isArray, json["value"]);
    });

    /// <summary>The inputs or the outputs of the workflow.</summary>
    public static IReadOnlyList<ArgumentDefinition> Arguments(string member, JsonObject owner, DefinitionFaults faults) => Items(member, owner, DefinitionPath.Document, faults, (_, members) =>
    {
        var name = members.Text("name", "Cet argument n'a pas de nom : donnez-lui un « name ».");
        var type = members.Text("type");
        var isArray = members.Flag("isArray");
        return name is null ? null : new ArgumentDefinition(name, OrElse(type, AnyType), isArray);
    });

    private static List<T> Items<T>(string member, JsonObject owner, string path, DefinitionFaults faults, Func<JsonObject, JsonMembers, T?> read)
        where T : class
    {
        if (new JsonMembers(owner, path, faults).Array(member) is not { Count: > 0 } array) return [];

        var items = new List<T>(array.Count);
        path = DefinitionPath.Member(path, member);
        for (var index = 0; index < array.Count; index++)
        {
            var itemPath = DefinitionPath.Item(path, index);
            if (array[index] is not JsonObject json)
            {
                faults.Add(itemPath, $"{DefinitionText.Quoted(member)} contient {DefinitionText.Kind(array[index]?.GetValueKind() ?? JsonValueKind.Null)} et ne peut contenir que des objets : corrigez ou retirez cet élément.");
            }
            else if (read(json, new JsonMembers(json, itemPath, faults)) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    private static string OrElse(string? text, string otherwise) => string.IsNullOrEmpty(text) ? otherwise : text;
}
