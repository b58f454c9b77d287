using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Designer;

/// <summary>The shapes that Elsa Studio 3.8.2 was seen to work with, of <c>contract.json</c>.</summary>
internal static class Contract
{
    private static readonly JsonNode Shapes = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Designer", "contract.json")))!;

    /// <summary>Every member of a shape is there, and of the same kind; a list may be empty, what was null may be anything.</summary>
    public static void AssertIs(string name, JsonNode answer)
    {
        var faults = new List<string>();
        Compare(Shapes[name]!, answer, name, faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static void Compare(JsonNode? shape, JsonNode? answer, string path, List<string> faults)
    {
        if (shape is null || answer is null) return;
        if (KindOf(shape) != KindOf(answer))
        {
            faults.Add($"{path} is {KindOf(answer)}, not {KindOf(shape)}.");
            return;
        }

        if (shape is JsonObject members)
        {
            foreach (var (name, member) in members)
            {
                if (answer.AsObject().ContainsKey(name)) Compare(member, answer[name], $"{path}.{name}", faults);
                else faults.Add($"{path}.{name} is missing.");
            }
        }
        else if (shape is JsonArray { Count: > 0 } items)
        {
            foreach (var item in answer.AsArray()) Compare(items[0], item, path + "[]", faults);
        }
    }

    private static JsonValueKind KindOf(JsonNode node) => node.GetValueKind() is JsonValueKind.False ? JsonValueKind.True : node.GetValueKind();
}
