namespace IefWorkflow.Engine.Activities;

/// <summary>An output of an activity type, as designers see it.</summary>
/// <param name="Name">The name, PascalCase; the JSON member is its camelCase.</param>
/// <param name="TypeName">The type, an alias such as <c>Object</c>.</param>
/// <param name="Details">What its attribute says.</param>
public sealed record OutputDescriptor(string Name, string TypeName, OutputAttribute Details)
{
    /// <summary>The JSON member.</summary>
    public string JsonName { get; } = char.ToLowerInvariant(Name[0]) + Name[1..];
}
