using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Http;

namespace IefWorkflow.Engine.Runtime;

/// <content>Requests that come in.</content>
public sealed partial class WorkflowRuntime
{
    /// <summary>Delivers a request to the endpoints of its path and method, those with the fewest places in their path first; only one path is served.</summary>
    /// <param name="request">The request.</param>
    /// <param name="correlationId">Only instances of that correlation; null for any. An instance started by it gets it.</param>
    /// <param name="cancellationToken">Cancels the delivery; what was committed stays.</param>
    /// <returns>The instances that ran; none when no endpoint waits for such a request.</returns>
    public async ValueTask<IReadOnlyList<WorkflowInstance>> ReceiveAsync(HttpEndpointRequest request, string? correlationId, CancellationToken cancellationToken)
    {
        foreach (var stimulus in HttpEndpointStimulus.Matching(request))
        {
            if (await PublishAsync(stimulus, correlationId, null, request.ToInput(), cancellationToken) is { Count: > 0 } instances) return instances;
        }

        return [];
    }
}
