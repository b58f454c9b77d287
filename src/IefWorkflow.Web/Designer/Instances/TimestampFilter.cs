using System.Linq.Expressions;
using IefWorkflow.Engine.Storage.Rows;

namespace IefWorkflow.Web.Designer.Instances;

/// <summary>A condition on an instant of an instance.</summary>
/// <param name="Column">Which: <c>CreatedAt</c>, <c>UpdatedAt</c> or <c>FinishedAt</c>.</param>
/// <param name="Operator">How it compares: <c>GreaterThan</c>…</param>
/// <param name="Timestamp">With what.</param>
internal sealed record TimestampFilter(string? Column, string? Operator, DateTimeOffset Timestamp)
{
    private static readonly string[] Columns = [nameof(InstanceRow.CreatedAt), nameof(InstanceRow.UpdatedAt), nameof(InstanceRow.FinishedAt)];

    /// <summary>The rows that meet it; a condition that says nothing known leaves all.</summary>
    public IQueryable<InstanceRow> Choose(IQueryable<InstanceRow> rows)
    {
        if (Array.Find(Columns, name => name.Equals(Column, StringComparison.OrdinalIgnoreCase)) is not { } column) return rows;

        var row = Expression.Parameter(typeof(InstanceRow), "row");
        var left = Expression.Property(row, column);
        var right = Expression.Constant(Timestamp.ToUniversalTime(), left.Type);
        Expression? condition = Operator?.ToUpperInvariant() switch
        {
            "IS" => Expression.Equal(left, right),
            "ISNOT" => Expression.NotEqual(left, right),
            "LESSTHAN" => Expression.LessThan(left, right),
            "GREATERTHAN" => Expression.GreaterThan(left, right),
            "LESSTHANOREQUAL" => Expression.LessThanOrEqual(left, right),
            "GREATERTHANOREQUAL" => Expression.GreaterThanOrEqual(left, right),
            _ => null,
        };
        return condition is null ? rows : rows.Where(Expression.Lambda<Func<InstanceRow, bool>>(condition, row));
    }
}
