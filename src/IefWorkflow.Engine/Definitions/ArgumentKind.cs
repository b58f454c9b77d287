namespace IefWorkflow.Engine.Definitions;

/// <summary>The two ways in which a workflow exchanges values with its caller.</summary>
public enum ArgumentKind
{
    /// <summary>A value given at start.</summary>
    Input,

    /// <summary>A value given back.</summary>
    Output,
}
