using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Definitions;

/// <summary>The versions of one definition: at most one is published, exactly one is the latest.</summary>
/// <remarks>
/// Immutable: an operation answers with new versions and says which of them a store must write or delete. Instants and new identifiers
/// are given by the caller, so that the same call gives the same result.
/// </remarks>
public sealed class DefinitionVersions
{
    private readonly ImmutableList<WorkflowDefinition> versions;

    private DefinitionVersions(string definitionId, ImmutableList<WorkflowDefinition> versions) => (DefinitionId, this.versions) = (definitionId, versions);

    /// <summary>The identifier that all of them share.</summary>
    public string DefinitionId { get; }

    /// <summary>Every version, the oldest first.</summary>
    public IReadOnlyList<WorkflowDefinition> All => versions;

    /// <summary>The newest version, the one that its designer edits; null when there is none at all.</summary>
    public WorkflowDefinition? Latest => versions.Find(version => version.IsLatest) ?? versions.LastOrDefault();

    /// <summary>The version that new instances run; null while nothing is published.</summary>
    public WorkflowDefinition? Published => versions.Find(version => version.IsPublished);

    /// <summary>A definition that has no version yet.</summary>
    public static DefinitionVersions None(string definitionId) => new(definitionId, []);

    /// <summary>The versions that a store holds of a definition.</summary>
    /// <exception cref="ArgumentException">The store broke the rules: another definition, a number or an identifier twice, two latest or two published.</exception>
    public static DefinitionVersions Of(string definitionId, IEnumerable<WorkflowDefinition> versions)
    {
        var list = versions.OrderBy(version => version.Version).ToImmutableList();
        if (list.Exists(version => version.DefinitionId != definitionId)) throw new ArgumentException($"Every version must belong to {definitionId}.", nameof(versions));
        if (list.DistinctBy(version => version.Version).Count() < list.Count) throw new ArgumentException($"A version number of {definitionId} occurs twice.", nameof(versions));
        if (list.DistinctBy(version => version.Id).Count() < list.Count) throw new ArgumentException($"A version identifier of {definitionId} occurs twice.", nameof(versions));
        if (list.Count(version => version.IsLatest) > 1) throw new ArgumentException($"{definitionId} has two latest versions.", nameof(versions));
        if (list.Count(version => version.IsPublished) > 1) throw new ArgumentException($"{definitionId} has two published versions.", nameof(versions));
        return new DefinitionVersions(definitionId, list);
    }

    /// <summary>The version of that number; null when there is none.</summary>
    public WorkflowDefinition? Find(int version) => versions.Find(candidate => candidate.Version == version);

    /// <summary>The version of that identifier; null when there is none.</summary>
    public WorkflowDefinition? FindById(string id) => versions.Find(candidate => candidate.Id == id);

    /// <summary>The versions asked for, the oldest first.</summary>
    public IEnumerable<WorkflowDefinition> Matching(VersionSelection selection) => versions.Where(selection.Includes);

    /// <summary>Saves what the designer edited: into the latest version while that is a draft, otherwise into a new one.</summary>
    /// <param name="draft">The content; its own identifiers, number and flags are not looked at.</param>
    /// <param name="newId">The identifier of the version, should a new one be made.</param>
    /// <param name="now">When.</param>
    /// <param name="latestIsInUse">Whether instances are pinned to the latest version: it is then kept as they know it, published or not.</param>
    public VersionsWritten SaveDraft(WorkflowDefinition draft, string newId, DateTimeOffset now, bool latestIsInUse = false)
    {
        if (Latest is not { IsPublished: false } latest || latestIsInUse) return AddDraft(draft, newId, now);

        var stamp = new DefinitionStamp(latest.Id, DefinitionId, latest.Version, IsLatest: true, IsPublished: false);
        return Write(stamp.On(draft, latest.Json["createdAt"] ?? DefinitionStamp.Instant(now)));
    }

    /// <summary>Publishes the latest version in place of the one published before.</summary>
    public PublishOutcome Publish()
    {
        if (Latest is not { } latest) return new PublishOutcome.NotFound();
        if (latest.IsPublished) return new PublishOutcome.AlreadyPublished(latest);
        return new PublishOutcome.Published(Write((DefinitionStamp.Of(latest) with { IsLatest = true, IsPublished = true }).On(latest)));
    }

    /// <summary>Publishes no version any more.</summary>
    public RetractOutcome Retract()
    {
        if (Latest is not { } latest) return new RetractOutcome.NotFound();
        if (Published is not { } published) return new RetractOutcome.NotPublished(latest);
        return new RetractOutcome.Retracted(Write((DefinitionStamp.Of(published) with { IsPublished = false }).On(published)));
    }

    /// <summary>Makes a copy of an earlier version the latest draft.</summary>
    /// <param name="version">The number of the earlier version.</param>
    /// <param name="newId">The identifier of the copy.</param>
    /// <param name="now">When.</param>
    public RevertOutcome Revert(int version, string newId, DateTimeOffset now) => Find(version) is { } earlier
        ? new RevertOutcome.Reverted(AddDraft(earlier, newId, now))
        : new RevertOutcome.NotFound(version);

    /// <summary>Deletes one version; the newest of the others becomes the latest.</summary>
    public DeletionOutcome DeleteVersion(string id)
    {
        if (FindById(id) is not { } gone) return new DeletionOutcome.NotFound();

        var left = versions.Remove(gone);
        if (left.IsEmpty || left.Exists(version => version.IsLatest)) return new DeletionOutcome.Deleted(new VersionsWritten(new DefinitionVersions(DefinitionId, left), gone, [], [id]));

        var last = (DefinitionStamp.Of(left[^1]) with { IsLatest = true }).On(left[^1]);
        return new DeletionOutcome.Deleted(new VersionsWritten(new DefinitionVersions(DefinitionId, left.SetItem(left.Count - 1, last)), gone, [last], [id]));
    }

    /// <summary>Deletes every version.</summary>
    public DeletionOutcome Delete() => Latest is { } latest
        ? new DeletionOutcome.Deleted(new VersionsWritten(None(DefinitionId), latest, [], [.. versions.Select(version => version.Id)]))
        : new DeletionOutcome.NotFound();

    private VersionsWritten AddDraft(WorkflowDefinition content, string newId, DateTimeOffset now)
    {
        if (FindById(newId) is not null) throw new ArgumentException($"{newId} is already the identifier of a version of {DefinitionId}.", nameof(newId));

        var number = versions.IsEmpty ? 1 : versions[^1].Version + 1;
        return Write(new DefinitionStamp(newId, DefinitionId, number, IsLatest: true, IsPublished: false).On(content, DefinitionStamp.Instant(now)));
    }

    /// <summary>Puts a version in its place; the flags that it takes are taken from the others.</summary>
    private VersionsWritten Write(WorkflowDefinition written)
    {
        var changed = new List<WorkflowDefinition> { written };
        var now = versions.RemoveAll(version => version.Id == written.Id);
        foreach (var other in now)
        {
            var stamp = DefinitionStamp.Of(other);
            var lowered = stamp with { IsLatest = other.IsLatest && !written.IsLatest, IsPublished = other.IsPublished && !written.IsPublished };
            if (lowered == stamp) continue;

            changed.Add(lowered.On(other));
            now = now.Replace(other, changed[^1]);
        }

        return new VersionsWritten(new DefinitionVersions(DefinitionId, now.Add(written).Sort((left, right) => left.Version.CompareTo(right.Version))), written, changed, []);
    }
}
