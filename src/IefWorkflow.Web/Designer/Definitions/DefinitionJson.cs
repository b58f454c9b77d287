using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Web.Designer.Definitions;

/// <summary>Definitions as Elsa Studio reads and writes them: the stored document, with what it derives from it and cannot do without.</summary>
internal static class DefinitionJson
{
    private static readonly string[] Lists = ["variables", "inputs", "outputs", "outcomes"];
    private static readonly string[] Texts = ["name", "description"];
    private static readonly string[] Links = ["self", "execute", "export"];
    private static readonly string[] WriterLinks = ["publish", "retract", "delete"];
    private static readonly string[] Options = ["activationStrategyType", "usableAsActivity", "activityCategory", "incidentStrategyType", "commitStrategyName"];

    /// <summary>The whole definition, with node identifiers and, for whoever may write, the links that open the editor.</summary>
    public static JsonObject Of(WorkflowDefinition definition, bool canWrite)
    {
        var json = Whole(definition);
        json["links"] = LinksOf(definition.DefinitionId, canWrite);
        return json;
    }

    /// <summary>The definition as a file: without links.</summary>
    public static string File(WorkflowDefinition definition) => WorkflowDefinitionWriter.Format(definition);

    /// <summary>What a list shows of it.</summary>
    public static JsonObject Summary(WorkflowDefinition definition, bool canWrite)
    {
        var json = definition.Json;
        return new JsonObject
        {
            ["id"] = definition.Id,
            ["definitionId"] = definition.DefinitionId,
            ["name"] = definition.Name,
            ["description"] = json["description"]?.DeepClone(),
            ["createdAt"] = CreatedAt(json),
            ["version"] = definition.Version,
            ["toolVersion"] = ToolVersion(json),
            ["isLatest"] = definition.IsLatest,
            ["isPublished"] = definition.IsPublished,
            ["isReadonly"] = json["isReadonly"]?.DeepClone() ?? false,
            ["providerName"] = null,
            ["materializerName"] = "Json",
            ["isMaterializerAvailable"] = true,
            ["links"] = LinksOf(definition.DefinitionId, canWrite),
        };
    }

    /// <summary>The links of a list: only with those of whole groups does Elsa Studio offer to create a definition.</summary>
    public static JsonArray ListLinks(bool canWrite) =>
    [
        Link("/workflow-definitions", "self", "GET"),
        .. canWrite
            ? new[]
            {
                Link("/bulk-actions/publish/workflow-definitions/by-definition-ids", "bulk-publish", "POST"),
                Link("/bulk-actions/retract/workflow-definitions/by-definition-ids", "bulk-retract", "POST"),
                Link("/bulk-actions/delete/workflow-definitions/by-definition-id", "bulk-delete-by-definition-id", "POST"),
            }
            : [],
    ];

    /// <summary>What is stored of a document that Elsa Studio sent: without what is derived again each time, the sizes that it measured among it.</summary>
    public static void Strip(WorkflowDefinition definition)
    {
        definition.Json.Remove("links");
        definition.Json.Remove("$schema");
        foreach (var activity in definition.Activities)
        {
            activity.Json.Remove("nodeId");
            ((activity.Json["metadata"] as JsonObject)?["designer"] as JsonObject)?.Remove("size");
        }
    }

    /// <remarks>A copy is read anew from the text: the definition itself is shared and stays as it is.</remarks>
    private static JsonObject Whole(WorkflowDefinition definition)
    {
        var copy = WorkflowDefinitionReader.Read(WorkflowDefinitionWriter.WriteUtf8(definition)).Match(read => read.Definition, refused => throw new InvalidOperationException(string.Join(' ', refused.Faults)));
        foreach (var activity in copy.Activities)
        {
            activity.Json["nodeId"] = activity.NodeId;
            foreach (var connection in (activity.Json["connections"] as JsonArray ?? []).OfType<JsonObject>()) connection["vertices"] ??= new JsonArray();
        }

        var json = copy.Json;
        foreach (var list in Lists) json[list] ??= new JsonArray();
        foreach (var argument in json["inputs"]!.AsArray().Concat(json["outputs"]!.AsArray()).OfType<JsonObject>()) argument["isArray"] ??= false;
        foreach (var text in Texts) json.TryAdd(text, null);
        json["customProperties"] ??= new JsonObject();
        var options = json["options"] as JsonObject ?? [];
        if (options.Parent is null) json["options"] = options;
        options["autoUpdateConsumingWorkflows"] ??= false;
        foreach (var option in Options) options.TryAdd(option, null);
        json["createdAt"] = CreatedAt(json);
        json["toolVersion"] = ToolVersion(json);
        json["isReadonly"] ??= false;
        json["isSystem"] = false;
        json["providerName"] = null;
        json["materializerName"] = "Json";
        json["materializerContext"] = null;
        return json;
    }

    private static JsonArray LinksOf(string definitionId, bool canWrite)
    {
        var address = $"/workflow-definitions/{Uri.EscapeDataString(definitionId)}";
        return [.. (canWrite ? Links.Concat(WriterLinks) : Links).Select(relation => Link(
            relation is "self" or "delete" ? address : $"{address}/{relation}",
            relation,
            relation switch { "self" or "export" => "GET", "delete" => "DELETE", _ => "POST" }))];
    }

    private static JsonObject Link(string href, string rel, string method) => new() { ["href"] = href, ["rel"] = rel, ["method"] = method };

    private static JsonNode CreatedAt(JsonObject json) => json["createdAt"] is JsonValue value && value.TryGetValue<DateTimeOffset>(out _) ? value.DeepClone() : JsonValue.Create(DateTimeOffset.UnixEpoch);

    /// <remarks>One that .NET cannot read makes the whole definition unreadable to Elsa Studio.</remarks>
    private static JsonNode? ToolVersion(JsonObject json) => json["toolVersion"] is JsonValue value && value.TryGetValue<string>(out var text) && Version.TryParse(text, out _) ? value.DeepClone() : null;
}
