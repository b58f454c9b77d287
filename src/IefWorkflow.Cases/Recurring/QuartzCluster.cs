namespace IefWorkflow.Cases.Recurring;

/// <summary>The schedule that several nodes share: tables of Quartz in the PostgreSQL database of the service, which Quartz makes when they are missing.</summary>
/// <param name="ConnectionString">The database.</param>
public sealed record QuartzCluster(string ConnectionString)
{
    /// <summary>How often a node says that it lives.</summary>
    public TimeSpan CheckIn { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after a missed check-in the others take its work over.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);
}
