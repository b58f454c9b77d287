using System.Diagnostics;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Law.Oversight;

namespace IefWorkflow.Cases.Reading;

/// <summary>What came of opening a file.</summary>
public abstract record CaseReading
{
    private CaseReading()
    {
    }

    /// <summary>The file, as far as the reader may see it.</summary>
    /// <param name="View">The view.</param>
    public sealed record Opened(CaseView View) : CaseReading;

    /// <summary>What a town hall may receive (R131-10-2).</summary>
    /// <param name="Entry">The six categories.</param>
    public sealed record ForMayor(MayorFileEntry Entry) : CaseReading;

    /// <summary>It was not shown.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(ActAnswer.Refused Refusal) : CaseReading;

    /// <summary>Handles every case.</summary>
    public T Match<T>(Func<Opened, T> opened, Func<ForMayor, T> forMayor, Func<Refused, T> refused) => this switch
    {
        Opened answer => opened(answer),
        ForMayor answer => forMayor(answer),
        Refused answer => refused(answer),
        _ => throw new UnreachableException(),
    };
}
