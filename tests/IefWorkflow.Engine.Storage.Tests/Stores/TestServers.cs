using IefWorkflow.Engine.Http;

namespace IefWorkflow.Engine.Storage.Tests.Stores;

/// <summary>Servers that answer every request, and may take their caller down with them.</summary>
internal sealed class TestServers : IServiceProvider, IOutgoingHttp
{
    /// <summary>The keys of the requests that came, in order.</summary>
    public List<string> Keys { get; } = [];

    public bool Crashes { get; set; }

    public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(this) ? this : null;

    public ValueTask<OutgoingHttpResult> SendAsync(OutgoingHttpRequest request, CancellationToken cancellationToken)
    {
        Keys.Add(request.Key);
        if (Crashes) throw new OperationCanceledException("The process is gone.");
        return ValueTask.FromResult<OutgoingHttpResult>(new OutgoingHttpResult.Answered(200, null, "", new Dictionary<string, string>()));
    }
}
