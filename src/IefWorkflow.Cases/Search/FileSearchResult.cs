using IefWorkflow.Cases.Reading;

namespace IefWorkflow.Cases.Search;

/// <summary>What a search found.</summary>
/// <param name="Kind">By what it looked.</param>
/// <param name="Rows">The newest files found.</param>
/// <param name="Total">How many were found in all.</param>
public sealed record FileSearchResult(SearchKind Kind, IReadOnlyList<FileRow> Rows, int Total);
