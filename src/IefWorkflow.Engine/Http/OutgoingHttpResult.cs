using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Http;

/// <summary>What became of a request.</summary>
public abstract record OutgoingHttpResult
{
    private OutgoingHttpResult()
    {
    }

    /// <summary>The server answered, whatever it said.</summary>
    /// <param name="StatusCode">The status.</param>
    /// <param name="ContentType">The type of the body, without parameters; null for none.</param>
    /// <param name="Body">The body as text.</param>
    /// <param name="Headers">The headers, several values joined by commas.</param>
    public sealed record Answered(int StatusCode, string? ContentType, string Body, IReadOnlyDictionary<string, string> Headers) : OutgoingHttpResult;

    /// <summary>There was no answer in time.</summary>
    public sealed record TimedOut : OutgoingHttpResult;

    /// <summary>The server could not be reached, or broke off.</summary>
    /// <param name="Reason">Why, for the journal.</param>
    public sealed record Failed(string Reason) : OutgoingHttpResult;

    /// <summary>The host does not perform such a request: it becomes an incident.</summary>
    /// <param name="Reason">Why, in French.</param>
    public sealed record Refused(string Reason) : OutgoingHttpResult;

    internal JsonObject ToJson() => this switch
    {
        Answered answered => new JsonObject
        {
            ["statusCode"] = answered.StatusCode,
            ["contentType"] = answered.ContentType,
            ["body"] = answered.Body,
            ["headers"] = new JsonObject(answered.Headers.Select(header => KeyValuePair.Create(header.Key, (JsonNode?)header.Value))),
        },
        TimedOut => new JsonObject { ["timedOut"] = true },
        Failed failed => new JsonObject { ["failed"] = failed.Reason },
        Refused refused => new JsonObject { ["refused"] = refused.Reason },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
