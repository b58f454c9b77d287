using System.Text.Json.Nodes;
using IefWorkflow.Engine.Activities;

namespace IefWorkflow.Cases.Runtime;

/// <summary>What the steps of a procedure wait for.</summary>
internal static class CaseStimulus
{
    /// <summary>The answer to a task.</summary>
    public static Stimulus Task(string id) => new("Ief.Task", new JsonObject { ["task"] = id });

    /// <summary>Something that happened on the file without being asked for.</summary>
    public static Stimulus Fact(string name) => new("Ief.Fact", new JsonObject { ["fact"] = name });

    /// <summary>A change to a running clock.</summary>
    public static Stimulus Clock(string rule) => new("Ief.Clock", new JsonObject { ["rule"] = rule });
}
