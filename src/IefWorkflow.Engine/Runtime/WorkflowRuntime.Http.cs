using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Http;
using IefWorkflow.Engine.Storage;

namespace IefWorkflow.Engine.Runtime;

/// <content>Requests that come in, and those that workflows make.</content>
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

    /// <summary>Does what a leased row needs of the outside: a request is made, and what is left is to resume its bookmark with the answer. Other rows stay as they are.</summary>
    /// <remarks>A host that runs rows in transactions of its own calls it before it opens one. A bookmark that is gone needs no request any more.</remarks>
    public async ValueTask<DueWork> PrepareAsync(DueWork row, CancellationToken cancellationToken)
    {
        if (row.Kind is not DueKind.Request) return row;

        var resume = row with { Kind = DueKind.Resume };
        if (await LoadAsync(row.InstanceId!, cancellationToken) is not var (instance, _)) return resume;
        if (instance.Status is not WorkflowStatus.Running || instance.Bookmarks.Find(bookmark => bookmark.Id == row.Target) is not { Payload: { } payload }) return resume;

        var result = await SendAsync(OutgoingHttpRequest.OfJson(payload), cancellationToken);
        return resume with { Data = DeliverJson.WriteInput(result.ToJson()) };
    }

    /// <remarks>A port that throws in spite of its promise must not keep the rows behind this one from being done.</remarks>
    private async ValueTask<OutgoingHttpResult> SendAsync(OutgoingHttpRequest request, CancellationToken cancellationToken)
    {
        if (Services.GetService(typeof(IOutgoingHttp)) is not IOutgoingHttp port) return new OutgoingHttpResult.Refused("Cet hôte n'envoie pas de requêtes HTTP.");

        try
        {
            return await port.SendAsync(request, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new OutgoingHttpResult.Failed(failure.Message);
        }
    }
}
