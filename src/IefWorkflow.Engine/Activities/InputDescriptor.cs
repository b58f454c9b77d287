namespace IefWorkflow.Engine.Activities;

/// <summary>An input of an activity type, as designers see it.</summary>
/// <param name="Name">The name, PascalCase; the JSON member is its camelCase.</param>
/// <param name="TypeName">The type, an alias such as <c>Int32</c>.</param>
/// <param name="Details">What its attribute says.</param>
/// <param name="Order">Its place in the form.</param>
/// <param name="IsWrapped">Whether the JSON holds an expression object; a plain value otherwise.</param>
public sealed record InputDescriptor(string Name, string TypeName, InputAttribute Details, int Order, bool IsWrapped)
{
    /// <summary>The JSON member.</summary>
    public string JsonName { get; } = char.ToLowerInvariant(Name[0]) + Name[1..];
}
