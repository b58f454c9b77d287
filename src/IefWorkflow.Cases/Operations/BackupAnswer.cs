using System.Diagnostics;

namespace IefWorkflow.Cases.Operations;

/// <summary>What came of a backup or of a restoration.</summary>
public abstract record BackupAnswer
{
    private BackupAnswer()
    {
    }

    /// <summary>It was done.</summary>
    /// <param name="Manifest">What the backup holds.</param>
    /// <param name="Warnings">What was not as it should be, in French: contents that the folder lacks or that were altered.</param>
    public sealed record Done(BackupManifest Manifest, IReadOnlyList<string> Warnings) : BackupAnswer;

    /// <summary>It was not, and nothing was written.</summary>
    /// <param name="Reasons">Why, in French.</param>
    public sealed record Refused(IReadOnlyList<string> Reasons) : BackupAnswer;

    /// <summary>Handles both cases.</summary>
    public T Match<T>(Func<Done, T> done, Func<Refused, T> refused) => this switch
    {
        Done answer => done(answer),
        Refused answer => refused(answer),
        _ => throw new UnreachableException(),
    };
}
