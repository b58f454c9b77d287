namespace IefWorkflow.Engine.Http;

/// <summary>Performs the requests of workflows, after the commit of the step that asked for them.</summary>
public interface IOutgoingHttp
{
    /// <summary>Performs a request. What goes wrong with it is an answer, not an exception.</summary>
    /// <param name="request">The request. After a crash it may be performed again, with the same key.</param>
    /// <param name="cancellationToken">Cancels the request; it is performed again later.</param>
    ValueTask<OutgoingHttpResult> SendAsync(OutgoingHttpRequest request, CancellationToken cancellationToken);
}
