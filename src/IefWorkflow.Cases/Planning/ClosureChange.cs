namespace IefWorkflow.Cases.Planning;

/// <summary>Days to be closed, or opened again.</summary>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day; the first for one day.</param>
/// <param name="Departement">The code of the département; empty for the whole académie.</param>
/// <param name="Reason">Why, in French; not read when the days are opened again.</param>
/// <param name="Reopens">Whether closed days are opened again.</param>
public sealed record ClosureChange(DateOnly First, DateOnly Last, string Departement, string Reason, bool Reopens)
{
    /// <summary>The days.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = First; day <= Last; day = day.AddDays(1)) yield return day;
        }
    }
}
