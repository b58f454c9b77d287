using System.Diagnostics;
using IefWorkflow.Cases.Acts;

namespace IefWorkflow.Cases.Export;

/// <summary>What came of asking for the export of a file.</summary>
public abstract record CaseExportAnswer
{
    private CaseExportAnswer()
    {
    }

    /// <summary>It is gathered, and journalled.</summary>
    /// <param name="Export">What it holds, ready to be written.</param>
    public sealed record Gathered(CaseExport Export) : CaseExportAnswer;

    /// <summary>It was refused.</summary>
    /// <param name="Refusal">Why.</param>
    public sealed record Refused(ActAnswer.Refused Refusal) : CaseExportAnswer;

    /// <summary>Handles both cases.</summary>
    public T Match<T>(Func<Gathered, T> gathered, Func<Refused, T> refused) => this switch
    {
        Gathered answer => gathered(answer),
        Refused answer => refused(answer),
        _ => throw new UnreachableException(),
    };
}
