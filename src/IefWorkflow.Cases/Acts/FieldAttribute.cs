namespace IefWorkflow.Cases.Acts;

/// <summary>Describes a datum of an act: its name in files and the API, and its label in forms.</summary>
/// <param name="name">The name: lower case, without accents.</param>
/// <param name="label">The French label.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string name, string label) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>The label.</summary>
    public string Label { get; } = label;

    /// <summary>What to write there, for who fills the form in.</summary>
    public string Help { get; set; } = "";
}
