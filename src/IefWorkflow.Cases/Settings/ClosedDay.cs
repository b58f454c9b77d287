namespace IefWorkflow.Cases.Settings;

/// <summary>A day on which a service is closed by decision of the académie: a bridge day, a local custom (OQ-25).</summary>
public sealed class ClosedDay
{
    /// <summary>The day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The code of the département whose service is closed; empty for the whole académie.</summary>
    public string Departement { get; init; } = "";

    /// <summary>Why, as people and explanations of dates read it.</summary>
    public required string Reason { get; init; }
}
