using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace IefWorkflow.Engine.Activities;

/// <summary>What a bookmark or a trigger waits for: a name, and a payload that must be the same.</summary>
/// <param name="Name">The kind, by default the activity's type: <c>Elsa.Event</c>.</param>
/// <param name="Payload">What distinguishes it: the name of the event, the instance of a child. Member order counts.</param>
public sealed record Stimulus(string Name, JsonObject? Payload)
{
    /// <summary>The digest by which stimuli and bookmarks are matched.</summary>
    public string Hash
    {
        get
        {
            Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Name}\n{Payload?.ToJsonString()}"), digest);
            return Convert.ToHexStringLower(digest[..16]);
        }
    }

    /// <summary>The stimulus of an event of that name.</summary>
    public static Stimulus Event(string name) => new("Elsa.Event", new JsonObject { ["eventName"] = name });
}
