using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Http;

/// <summary>A request that a host received for a workflow.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path without the host's prefix and without query string, decoded.</param>
/// <param name="IsAuthenticated">Whether the caller is signed in: others do not reach endpoints that ask for it.</param>
/// <param name="Content">The body as a workflow value: JSON, or text; null for none.</param>
/// <param name="Query">The members of the query string; null for none.</param>
/// <param name="Headers">The headers that the workflow may see; null for none. Leave cookies and credentials out: they would be journalled.</param>
public sealed record HttpEndpointRequest(string Method, string Path, bool IsAuthenticated = false, object? Content = null, JsonObject? Query = null, JsonObject? Headers = null)
{
    internal JsonObject ToInput() => new()
    {
        ["method"] = Method.ToUpperInvariant(),
        ["path"] = Path,
        ["content"] = Values.WorkflowValue.ToJson(Content),
        ["query"] = Query?.DeepClone(),
        ["headers"] = Headers?.DeepClone(),
    };
}
