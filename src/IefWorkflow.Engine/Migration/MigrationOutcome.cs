namespace IefWorkflow.Engine.Migration;

/// <summary>What became, or would become, of an instance moved to another version.</summary>
public abstract record MigrationOutcome
{
    private MigrationOutcome()
    {
    }

    /// <summary>It can be moved; in a dry run it was not.</summary>
    /// <param name="Applied">Whether it was.</param>
    /// <param name="Positions">Where it goes on, activity by activity.</param>
    public sealed record Possible(bool Applied, IReadOnlyList<string> Positions) : MigrationOutcome;

    /// <summary>It cannot be moved, for these reasons.</summary>
    public sealed record Impossible(IReadOnlyList<MigrationProblem> Problems) : MigrationOutcome;

    /// <summary>There is no such instance or version, or the instance is over.</summary>
    public sealed record NotFound(string What) : MigrationOutcome;
}
