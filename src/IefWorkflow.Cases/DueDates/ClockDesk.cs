using System.Text.Json.Nodes;

namespace IefWorkflow.Cases.DueDates;

/// <summary>What a running clock can be told.</summary>
internal static class ClockDesk
{
    /// <summary>What was due was done.</summary>
    public const string Stopped = "arrete";

    /// <summary>Its start or its suspensions changed: it is counted again.</summary>
    public const string Moved = "deplace";

    /// <summary>The input that says so.</summary>
    public static JsonObject Input(string what) => new() { ["outcome"] = what };
}
