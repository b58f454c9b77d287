using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Engine.Http;

/// <summary>The stimulus of a request to an endpoint of a workflow.</summary>
public static class HttpEndpointStimulus
{
    /// <summary>The name of the stimulus, which is the type of the activity.</summary>
    public const string Name = "Elsa.HttpEndpoint";

    /// <summary>The stimulus that an endpoint waits for.</summary>
    /// <param name="path">The path, or a template such as <c>/orders/{id}</c>.</param>
    /// <param name="method">The method, in any case.</param>
    /// <param name="authorize">Whether only signed-in callers reach it.</param>
    /// <exception cref="FormatException">The path is no template.</exception>
    public static Stimulus Of(string path, string method, bool authorize = false) => New(RouteTemplate.Parse(path).Shape, method, authorize);

    /// <summary>The stimuli by which a request may reach an endpoint, the most exact first.</summary>
    internal static IEnumerable<Stimulus> Matching(HttpEndpointRequest request) =>
        RouteTemplate.ShapesOf(request.Path).SelectMany(shape => request.IsAuthenticated
            ? [New(shape, request.Method, authorize: true), New(shape, request.Method, authorize: false)]
            : (IEnumerable<Stimulus>)[New(shape, request.Method, authorize: false)]);

    private static Stimulus New(string shape, string method, bool authorize)
    {
        var payload = new JsonObject { ["path"] = shape, ["method"] = method.ToLowerInvariant() };
        if (authorize) payload["authorize"] = true;
        return new Stimulus(Name, payload);
    }
}
