namespace IefWorkflow.Engine.Activities;

/// <summary>The outcomes by which an activity may be left. Without this attribute there is one: <c>Done</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutcomesAttribute(params string[] names) : Attribute
{
    /// <summary>The outcomes, in the order in which the designer draws them.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}
