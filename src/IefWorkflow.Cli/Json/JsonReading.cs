using System.Text.Json;

namespace IefWorkflow.Cli.Json;

/// <summary>What became of a JSON file: its root, or every fault of its text.</summary>
internal abstract record JsonReading
{
    private JsonReading()
    {
    }

    /// <summary>The text is sound JSON.</summary>
    public sealed record Sound(JsonElement Root) : JsonReading;

    /// <summary>The file or its text cannot be used; each message is a French sentence.</summary>
    public sealed record Refused(IReadOnlyList<string> Faults) : JsonReading;
}
