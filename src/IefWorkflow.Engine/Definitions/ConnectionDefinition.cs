namespace IefWorkflow.Engine.Definitions;

/// <summary>A connection of a flowchart: from an outcome of one activity to another activity.</summary>
/// <param name="Source">The identifier of the activity it leaves.</param>
/// <param name="Port">The outcome it follows; <c>Done</c> when the definition names none.</param>
/// <param name="Target">The identifier of the activity it reaches.</param>
public sealed record ConnectionDefinition(string Source, string Port, string Target)
{
    /// <summary>The outcome of an activity that names none.</summary>
    public const string DefaultPort = "Done";
}
