using IefWorkflow.Cases.Operations;
using IefWorkflow.Cases.Recurring;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Settings;

namespace IefWorkflow.Cases.Pieces;

/// <summary>Takes contents out of the store at night that nothing refers to: those of drafts forgotten that night, and what an interrupted step left behind.</summary>
public sealed class ContentSweep(IPieceStore store, ContentBin bin) : IDailyJob
{
    /// <inheritdoc/>
    public string Name => "contenus";

    /// <inheritdoc/>
    public TimeOnly At(AcademySettings settings) => settings.NightlyCheckAt.AddMinutes(30);

    /// <inheritdoc/>
    public async Task RunAsync(CaseSession session, CancellationToken cancellationToken)
    {
        var wanted = (await ContentReferences.ReadAsync(session.Db, cancellationToken)).Select(content => content.Digest).ToHashSet(StringComparer.Ordinal);
        var left = new List<string>();
        await foreach (var digest in store.ListAsync(cancellationToken)) if (!wanted.Contains(digest)) left.Add(digest);
        await bin.EmptyAsync(left, cancellationToken);
    }
}
