namespace IefWorkflow.Engine.Activities;

/// <summary>The slots of an activity that hold child activities: <c>then</c>, <c>body</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PortsAttribute(params string[] names) : Attribute
{
    /// <summary>The JSON members.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
