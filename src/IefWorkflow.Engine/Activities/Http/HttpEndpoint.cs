using System.Text.Json.Nodes;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Http;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities.Http;

/// <summary>Waits for a request, or starts an instance when it comes. The host answers the caller; the workflow goes on from there.</summary>
[Activity("Elsa", "HTTP", "Attend une requête HTTP.", DisplayName = "Point d'accès HTTP", Kind = ActivityKind.Trigger)]
public sealed class HttpEndpoint : Activity
{
    /// <summary>The path, with places such as <c>{id}</c>.</summary>
    [Input(DisplayName = "Chemin", Description = "Par exemple /demandes/{id}.", IsRequired = true)]
    public Input<string> Path { get; set; } = null!;

    /// <summary>The methods it takes.</summary>
    [Input(DisplayName = "Méthodes", UIHint = "checklist", DefaultValue = "[\"GET\"]", Options = ["GET", "POST", "PUT", "HEAD", "DELETE"])]
    public Input<string[]> SupportedMethods { get; set; } = null!;

    /// <summary>Whether only signed-in callers reach it.</summary>
    [Input(DisplayName = "Réservé aux personnes connectées", UIHint = "checkbox", Category = "Sécurité")]
    public Input<bool> Authorize { get; set; } = null!;

    /// <summary>Elsa's policies are not evaluated here: one that is given is refused, not passed over.</summary>
    [Input(DisplayName = "Politique", Description = "Non prise en charge\u00A0: laissez vide.", Category = "Sécurité")]
    public Input<string> Policy { get; set; } = null!;

    /// <summary>The content of the request.</summary>
    [Output]
    public Output<object> ParsedContent { get; set; } = null!;

    /// <summary>What stood in the places of the path.</summary>
    [Output]
    public Output<JsonObject> RouteData { get; set; } = null!;

    /// <summary>The members of the query string.</summary>
    [Output]
    public Output<JsonObject> QueryStringData { get; set; } = null!;

    /// <summary>The headers that the host passes on.</summary>
    [Output]
    public Output<JsonObject> Headers { get; set; } = null!;

    /// <summary>The request as a whole.</summary>
    [Output]
    public Output<JsonObject> Result { get; set; } = null!;

    /// <inheritdoc/>
    protected internal override ValueTask ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        foreach (var stimulus in TriggerStimuli(context)) context.CreateBookmark(stimulus);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    protected internal override ValueTask ResumeAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var request = context.ResumeInput as JsonObject ?? [];
        var route = new JsonObject();
        foreach (var (name, value) in RouteTemplate.Parse(context.Get(Path) ?? "").ValuesIn(request["path"]?.ToString() ?? "")) route[name] = value;
        context.Set(ParsedContent, WorkflowValue.OfJson(request["content"]?.DeepClone()));
        context.Set(RouteData, route);
        context.Set(QueryStringData, request["query"]?.DeepClone() as JsonObject ?? []);
        context.Set(Headers, request["headers"]?.DeepClone() as JsonObject ?? []);
        context.Set(Result, request);
        return context.CompleteAsync();
    }

    internal override IEnumerable<Stimulus> TriggerStimuli(ActivityContext context)
    {
        if (context.Get(Policy) is { Length: > 0 } policy) throw new ActivityFaultException($"La politique « {policy} » n'est pas prise en charge\u00A0: laissez-la vide.", null, null, null);

        var methods = context.Get(SupportedMethods) is { Length: > 0 } given ? given : throw new ActivityFaultException("Aucune méthode HTTP n'est choisie\u00A0: choisissez-en une.", null, null, null);
        return [.. methods.Distinct(StringComparer.OrdinalIgnoreCase).Select(method => HttpEndpointStimulus.Of(context.Get(Path) ?? "", method, context.Get(Authorize)))];
    }
}
