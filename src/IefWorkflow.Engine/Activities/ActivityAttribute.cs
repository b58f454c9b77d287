namespace IefWorkflow.Engine.Activities;

/// <summary>Describes an activity class to designers.</summary>
/// <param name="namespaceName">The first part of the type name: <c>Elsa</c>, <c>Ief.Commission</c>.</param>
/// <param name="category">The group in the toolbox.</param>
/// <param name="description">What it does, for the designer.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ActivityAttribute(string namespaceName, string category, string description) : Attribute
{
    /// <summary>The first part of the type name.</summary>
    public string NamespaceName { get; } = namespaceName;

    /// <summary>The group in the toolbox.</summary>
    public string Category { get; } = category;

    /// <summary>What it does.</summary>
    public string Description { get; } = description;

    /// <summary>The last part of the type name; the class name by default.</summary>
    public string? Name { get; set; }

    /// <summary>The label; the name by default.</summary>
    public string? DisplayName { get; set; }

    /// <summary>The version of the type.</summary>
    public int Version { get; set; } = 1;

    /// <summary>How a designer sees it.</summary>
    public ActivityKind Kind { get; set; }

    /// <summary>Whether the toolbox offers it.</summary>
    public bool IsBrowsable { get; set; } = true;
}
