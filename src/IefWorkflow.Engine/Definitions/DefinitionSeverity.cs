namespace IefWorkflow.Engine.Definitions;

/// <summary>How much a fault of a definition weighs.</summary>
public enum DefinitionSeverity
{
    /// <summary>The definition cannot be published.</summary>
    Error,

    /// <summary>The definition runs, but probably not as its author thinks.</summary>
    Warning,
}
