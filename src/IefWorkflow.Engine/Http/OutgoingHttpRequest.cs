using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Http;

/// <summary>A request that a workflow asks for.</summary>
/// <param name="Key">What makes it unique: the same key means the same request, whose effect must happen once.</param>
/// <param name="Method">The method.</param>
/// <param name="Target">The address, as text.</param>
/// <param name="Content">The body; null for none.</param>
/// <param name="ContentType">The type of the body.</param>
/// <param name="Headers">The other headers.</param>
public sealed record OutgoingHttpRequest(string Key, string Method, string Target, string? Content, string ContentType, IReadOnlyDictionary<string, string> Headers)
{
    internal JsonObject ToJson()
    {
        var headers = new JsonObject();
        foreach (var (name, value) in Headers) headers[name] = value;
        return new JsonObject { ["key"] = Key, ["method"] = Method, ["target"] = Target, ["content"] = Content, ["contentType"] = ContentType, ["headers"] = headers };
    }

    internal static OutgoingHttpRequest OfJson(JsonObject json) => new(
        json["key"]!.GetValue<string>(),
        json["method"]!.GetValue<string>(),
        json["target"]!.GetValue<string>(),
        json["content"]?.GetValue<string>(),
        json["contentType"]!.GetValue<string>(),
        json["headers"]!.AsObject().ToDictionary(header => header.Key, header => header.Value!.GetValue<string>(), StringComparer.OrdinalIgnoreCase));
}
