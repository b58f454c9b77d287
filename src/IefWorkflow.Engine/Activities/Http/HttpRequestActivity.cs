using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Http;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities.Http;

/// <summary>An activity that has a request made after the step is committed, and goes on with the answer.</summary>
/// <remarks>The request is the payload of a bookmark that is due at once: it is made by whoever does due work, again after a crash, with the same key.</remarks>
public abstract class HttpRequestActivity : Activity
{
    internal const string BookmarkName = "Elsa.SendHttpRequest";

    /// <summary>The address.</summary>
    [Input(DisplayName = "Adresse", IsRequired = true)]
    public Input<string> Url { get; set; } = null!;

    /// <summary>The method.</summary>
    [Input(DisplayName = "Méthode", UIHint = "dropdown", DefaultValue = "GET", Options = ["GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"])]
    public Input<string> Method { get; set; } = null!;

    /// <summary>The body: a text, or an object that is sent as JSON.</summary>
    [Input(DisplayName = "Contenu", UIHint = "multiline")]
    public Input<object> Content { get; set; } = null!;

    /// <summary>The type of the body.</summary>
    [Input(DisplayName = "Type de contenu", UIHint = "dropdown", Options = ["application/json", "text/plain", "text/html", "application/xml", "application/x-www-form-urlencoded"])]
    public Input<string> ContentType { get; set; } = null!;

    /// <summary>The header <c>Authorization</c>. It is journalled like any input.</summary>
    [Input(DisplayName = "Autorisation", Category = "Sécurité")]
    public Input<string> Authorization { get; set; } = null!;

    /// <summary>The other headers.</summary>
    [Input(DisplayName = "En-têtes", UIHint = "json-editor", Category = "Avancé")]
    public Input<JsonObject> RequestHeaders { get; set; } = null!;

    /// <summary>The status of the answer.</summary>
    [Output]
    public Output<int> StatusCode { get; set; } = null!;

    /// <summary>The body of the answer: JSON where it is, text otherwise.</summary>
    [Output]
    public Output<object> ParsedContent { get; set; } = null!;

    /// <summary>The headers of the answer.</summary>
    [Output]
    public Output<JsonObject> ResponseHeaders { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var content = context.Get(Content);
        var headers = (context.Get(RequestHeaders) ?? []).ToDictionary(header => header.Key, header => WorkflowValue.ToText(WorkflowValue.OfJson(header.Value)) ?? "", StringComparer.OrdinalIgnoreCase);
        if (context.Get(Authorization) is { Length: > 0 } authorization) headers["Authorization"] = authorization;
        var request = new OutgoingHttpRequest(
            context.IdempotencyKey,
            context.Get(Method) ?? "GET",
            context.Get(Url) ?? "",
            content is null ? null : content as string ?? WorkflowValue.ToJson(content)?.ToJsonString(),
            context.Get(ContentType) is { Length: > 0 } type ? type : content is string ? "text/plain" : "application/json",
            headers);
        context.CreateBookmark(new Stimulus(BookmarkName, request.ToJson()), context.Now);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected internal override ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var result = context.ResumeInput as JsonObject ?? [];
        if (result["statusCode"] is not { } status)
        {
            if (result["refused"]?.ToString() is { } reason) throw new ActivityFaultException(reason, null, null, null);
            return result["timedOut"] is not null ? OnTimeoutAsync(context) : OnFailureAsync(context, result["failed"]?.ToString() ?? "");
        }

        context.Set(StatusCode, status.GetValue<int>());
        context.Set(ResponseHeaders, result["headers"]?.DeepClone() as JsonObject ?? []);
        context.Set(ParsedContent, Parse(result["contentType"]?.ToString(), result["body"]?.ToString() ?? ""));
        return OnAnswerAsync(context, status.GetValue<int>());
    }

    private protected abstract ValueTask OnAnswerAsync(ActivityContext context, int status);

    private protected abstract ValueTask OnTimeoutAsync(ActivityContext context);

    private protected abstract ValueTask OnFailureAsync(ActivityContext context, string reason);

    private static object? Parse(string? contentType, string body)
    {
        if (body.Length == 0) return null;
        if (contentType is null || !(contentType.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || contentType.EndsWith("+json", StringComparison.OrdinalIgnoreCase))) return body;

        try
        {
            return WorkflowValue.OfJson(JsonNode.Parse(body));
        }
        catch (JsonException)
        {
            return body;
        }
    }
}
