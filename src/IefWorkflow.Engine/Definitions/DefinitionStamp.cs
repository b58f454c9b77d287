using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>What distinguishes one version of a definition from another, as it is written into the document.</summary>
/// <param name="Id">The identifier of the version.</param>
/// <param name="DefinitionId">The identifier of the definition.</param>
/// <param name="Version">Its number.</param>
/// <param name="IsLatest">Whether it is the newest.</param>
/// <param name="IsPublished">Whether new instances run it.</param>
internal sealed record DefinitionStamp(string Id, string DefinitionId, int Version, bool IsLatest, bool IsPublished)
{
    /// <summary>The stamp that a definition bears.</summary>
    public static DefinitionStamp Of(WorkflowDefinition definition) => new(definition.Id, definition.DefinitionId, definition.Version, definition.IsLatest, definition.IsPublished);

    /// <summary>A copy of the definition that bears this stamp.</summary>
    /// <param name="definition">The definition; it stays as it is.</param>
    /// <param name="createdAt">What its member <c>createdAt</c> becomes; null keeps it.</param>
    public WorkflowDefinition On(WorkflowDefinition definition, JsonNode? createdAt = null)
    {
        var json = (JsonObject)definition.Json.DeepClone();
        json["id"] = Id;
        json["definitionId"] = DefinitionId;
        json["version"] = Version;
        json["isLatest"] = IsLatest;
        json["isPublished"] = IsPublished;
        if (createdAt is not null) json["createdAt"] = createdAt.DeepClone();
        json.Remove("links");
        return WorkflowDefinitionReader.FromJson(json).Match(
            read => read.Definition,
            refused => throw new UnreachableException(string.Join(' ', refused.Faults)));
    }

    /// <summary>An instant as <c>createdAt</c> holds it.</summary>
    public static JsonNode Instant(DateTimeOffset instant) => JsonValue.Create(instant.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture));
}
