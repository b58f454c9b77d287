using System.Diagnostics;
using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Cases.Pieces;

/// <summary>What came of opening a supporting document.</summary>
public abstract record PieceReading
{
    private PieceReading()
    {
    }

    /// <summary>Its content, verified.</summary>
    /// <param name="FileName">The name of the file.</param>
    /// <param name="MediaType">The media type.</param>
    /// <param name="Content">The bytes.</param>
    public sealed record Opened(string FileName, string MediaType, ReadOnlyMemory<byte> Content) : PieceReading;

    /// <summary>It was not shown.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(ActAnswer.Refused Refusal) : PieceReading;

    /// <summary>Handles both cases.</summary>
    public T Match<T>(Func<Opened, T> opened, Func<Refused, T> refused) => this switch
    {
        Opened reading => opened(reading),
        Refused reading => refused(reading),
        _ => throw new UnreachableException(),
    };
}
