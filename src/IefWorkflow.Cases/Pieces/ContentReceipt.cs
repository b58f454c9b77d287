using System.Diagnostics;
using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Cases.Pieces;

/// <summary>What came of sending a content.</summary>
public abstract record ContentReceipt
{
    private ContentReceipt()
    {
    }

    /// <summary>It is kept; an act adds it to a file by its digest.</summary>
    /// <param name="Content">What is known of it.</param>
    public sealed record Kept(StoredContent Content) : ContentReceipt;

    /// <summary>It was refused, and nothing was kept.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(ActAnswer.Refused Refusal) : ContentReceipt;

    /// <summary>Handles both cases.</summary>
    public T Match<T>(Func<Kept, T> kept, Func<Refused, T> refused) => this switch
    {
        Kept receipt => kept(receipt),
        Refused receipt => refused(receipt),
        _ => throw new UnreachableException(),
    };
}
