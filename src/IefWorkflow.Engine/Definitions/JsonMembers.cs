using System.Text.Json;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>Reads the members of one JSON object, reporting those of the wrong kind.</summary>
/// <param name="json">The object.</param>
/// <param name="path">Where it stands.</param>
/// <param name="faults">Where faults go.</param>
internal readonly struct JsonMembers(JsonObject json, string path, DefinitionFaults faults)
{
    /// <summary>A text; null when the member is absent, null or of another kind.</summary>
    public string? Text(string name) => Of(name, JsonValueKind.String)?.GetValue<string>();

    /// <summary>A text that must be there and not be empty; otherwise null and a fault.</summary>
    /// <param name="name">The member.</param>
    /// <param name="missing">What to say when it is not there.</param>
    public string? Text(string name, string missing)
    {
        var value = json[name];
        if (value is not null && value.GetValueKind() is not JsonValueKind.String) return Text(name);
        if (value is not null && value.GetValue<string>() is { Length: > 0 } text) return text;

        faults.Add(DefinitionPath.Member(path, name), missing);
        return null;
    }

    /// <summary>An object; null when the member is absent, null or of another kind.</summary>
    public JsonObject? Object(string name) => (JsonObject?)Of(name, JsonValueKind.Object);

    /// <summary>An array; null when the member is absent, null or of another kind.</summary>
    public JsonArray? Array(string name) => (JsonArray?)Of(name, JsonValueKind.Array);

    /// <summary>A Boolean; false when the member is absent, null or of another kind.</summary>
    public bool Flag(string name) => json[name]?.GetValueKind() is not JsonValueKind.False && Of(name, JsonValueKind.True) is not null;

    /// <summary>A version number; 1 when the member is absent, null, zero or of another kind.</summary>
    public int Version(string name)
    {
        if (Of(name, JsonValueKind.Number) is not JsonValue value) return 1;
        if (value.TryGetValue(out int version) && version >= 0) return Math.Max(version, 1);

        faults.Add(DefinitionPath.Member(path, name), $"{DefinitionText.Quoted(name)} vaut {DefinitionText.Shown(value.ToJsonString())} : donnez un nombre entier à partir de 1.");
        return 1;
    }

    private JsonNode? Of(string name, JsonValueKind kind)
    {
        if (json[name] is not { } value) return null;
        if (value.GetValueKind() == kind) return value;

        faults.Add(DefinitionPath.Member(path, name), $"{DefinitionText.Quoted(name)} est {DefinitionText.Kind(value.GetValueKind())} et doit être {DefinitionText.Kind(kind)} : corrigez ce membre.");
        return null;
    }
}
