namespace IefWorkflow.Engine.Http;

/// <summary>Which requests workflows may make.</summary>
public sealed record OutgoingHttpOptions
{
    /// <summary>The hosts they may reach, exactly as written in the address: <c>api.example.org</c>, or <c>api.example.org:8443</c> for another port. None by default.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Whether unencrypted requests are made too.</summary>
    public bool AllowPlainHttp { get; init; }

    /// <summary>How long a request may take with its whole answer: less than the lease of due rows, or another node makes it too.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest answer, in bytes. A longer one counts as a failure.</summary>
    public int MostBytes { get; init; } = 1024 * 1024;
}
