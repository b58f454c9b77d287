namespace IefWorkflow.Endurance;

/// <summary>What an endurance test is made of.</summary>
/// <param name="Kills">How often a host is killed.</param>
/// <param name="Seed">The seed of the campaign and of the moments of the kills.</param>
public sealed record EnduranceOptions(int Kills, int Seed)
{
    /// <summary>How many hosts share the database.</summary>
    public int Hosts { get; init; } = 1;

    /// <summary>The connection string of a PostgreSQL server on which databases may be made; null for a SQLite file.</summary>
    public string? Postgres { get; init; }

    /// <summary>How many requests are filed.</summary>
    public int Requests { get; init; } = 24;

    /// <summary>How many appeals are filed at most.</summary>
    public int Appeals { get; init; } = 10;

    /// <summary>Over how many days the requests are filed.</summary>
    public int FilingDays { get; init; } = 20;

    /// <summary>How many legal days are played.</summary>
    public int Days { get; init; } = 120;
}
