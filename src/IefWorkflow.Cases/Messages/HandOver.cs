namespace IefWorkflow.Cases.Messages;

/// <summary>What became of a message that was handed over to the mail server.</summary>
public abstract record HandOver
{
    private HandOver()
    {
    }

    /// <summary>The server took it: it is now the server's business.</summary>
    public sealed record Sent : HandOver
    {
        /// <summary>The one value.</summary>
        public static Sent Instance { get; } = new();
    }

    /// <summary>It will never be taken as it is: the address does not exist, a header is malformed.</summary>
    /// <param name="Reason">Why, in French or in the words of the server; it may hold an address, so it is stored and never logged.</param>
    public sealed record RefusedForGood(string Reason) : HandOver;

    /// <summary>It may be taken later: the server is away, full, or asks to wait.</summary>
    /// <param name="Reason">Why, in French or in the words of the server; it may hold an address, so it is stored and never logged.</param>
    public sealed record TryLater(string Reason) : HandOver;
}
