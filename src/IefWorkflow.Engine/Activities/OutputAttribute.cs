namespace IefWorkflow.Engine.Activities;

/// <summary>Describes an output property of an activity to designers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>The label; the property's name by default.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The help text.</summary>
    public string Description { get; set; } = "";
}
