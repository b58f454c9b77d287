namespace IefWorkflow.Cases.Codes;

/// <summary>The word for a member of an enumeration in files and forms, and its label for people.</summary>
/// <param name="code">The word: lower case, without accents.</param>
/// <param name="label">The French label.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class CodeAttribute(string code, string label) : Attribute
{
    /// <summary>The word.</summary>
    public string Code { get; } = code;

    /// <summary>The label.</summary>
    public string Label { get; } = label;
}
