using System.Linq.Expressions;
using IefWorkflow.Engine.Execution;
using IefWorkflow.Engine.Storage.Rows;

namespace IefWorkflow.Web.Designer.Instances;

/// <summary>What Elsa Studio asks of the list of instances.</summary>
internal sealed record InstanceQuery(
    int? Page, int? PageSize, string? SearchTerm, string? DefinitionId, string[]? DefinitionIds, int? Version, bool? HasIncidents, bool? IsSystem,
    string? Status, string[]? Statuses, string? SubStatus, string[]? SubStatuses, string? OrderBy, string? OrderDirection, TimestampFilter[]? TimestampFilters)
{
    private const int Largest = 100;
    private const int MostFilters = 10;

    /// <summary>How many rows come before the page.</summary>
    public int Skipped => (int)Math.Min((long)Math.Max(Page ?? 0, 0) * Taken, int.MaxValue);

    /// <summary>How many rows the page has.</summary>
    public int Taken => Math.Clamp(PageSize ?? Largest, 1, Largest);

    /// <summary>The rows asked for. Statuses that the engine does not have match nothing.</summary>
    public IQueryable<InstanceRow> Choose(IQueryable<InstanceRow> rows)
    {
        var definitions = (DefinitionIds ?? []).Concat(DefinitionId is { Length: > 0 } one ? [one] : []).ToList();
        var (statuses, subStatuses) = (Parse<WorkflowStatus>(Statuses, Status), Parse<WorkflowSubStatus>(SubStatuses, SubStatus));
        if (IsSystem == true) rows = rows.Where(_ => false);
        if (definitions.Count > 0) rows = rows.Where(row => definitions.Contains(row.DefinitionId));
        if (Version is { } version) rows = rows.Where(row => row.Version == version);
        if (HasIncidents is { } has) rows = rows.Where(row => row.IncidentCount > 0 == has);
        if (statuses is not null) rows = rows.Where(row => statuses.Contains(row.Status));
        if (subStatuses is not null) rows = rows.Where(row => subStatuses.Contains(row.SubStatus));
        if (SearchTerm?.Trim() is { Length: > 0 } term) rows = rows.Where(row => row.Id == term || row.DefinitionId.Contains(term) || row.DefinitionVersionId == term);
        return (TimestampFilters ?? []).Take(MostFilters).Aggregate(rows, (left, filter) => filter.Choose(left));
    }

    /// <summary>The rows in the order asked for, the newest first by default.</summary>
    public IQueryable<InstanceRow> Order(IQueryable<InstanceRow> rows)
    {
        var isAscending = OrderDirection?.Equals("Ascending", StringComparison.OrdinalIgnoreCase) == true;
        Expression<Func<InstanceRow, object?>> by = OrderBy?.ToUpperInvariant() switch
        {
            "LASTEXECUTED" => row => row.UpdatedAt,
            "FINISHED" => row => row.FinishedAt,
            _ => row => row.CreatedAt,
        };
        return (isAscending ? rows.OrderBy(by) : rows.OrderByDescending(by)).ThenBy(row => row.Id);
    }

    private static List<T>? Parse<T>(string[]? several, string? single)
        where T : struct, Enum
    {
        var words = (several ?? []).Append(single).OfType<string>().Where(word => word.Length > 0).ToList();
        return words.Count == 0 ? null : [.. words.Where(word => Enum.TryParse<T>(word, ignoreCase: true, out _)).Select(word => Enum.Parse<T>(word, ignoreCase: true))];
    }
}
