namespace IefWorkflow.Engine.Definitions.Validation;

/// <summary>Makes the faults of the checks.</summary>
internal static class LintFault
{
    /// <summary>A fault that forbids publication.</summary>
    public static DefinitionFault Error(string path, string message) => new(path, message.WithNbsp());

    /// <summary>A fault that does not.</summary>
    public static DefinitionFault Warning(string path, string message) => new(path, message.WithNbsp()) { Severity = DefinitionSeverity.Warning };
}
