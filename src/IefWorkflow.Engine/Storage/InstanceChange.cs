using IefWorkflow.Engine.Execution;

namespace IefWorkflow.Engine.Storage;

/// <summary>What one burst changed of one instance.</summary>
/// <param name="Instance">The instance after the burst, with its new revision.</param>
/// <param name="IsNew">Whether it was created by this burst.</param>
/// <param name="AddedBookmarks">Those that the burst created.</param>
/// <param name="RemovedBookmarks">The identifiers of those that are gone.</param>
/// <param name="Journal">The journal lines of the burst, in order.</param>
public sealed record InstanceChange(
    StoredInstance Instance,
    bool IsNew,
    IReadOnlyList<StoredBookmark> AddedBookmarks,
    IReadOnlyList<string> RemovedBookmarks,
    IReadOnlyList<JournalEntry> Journal);
