namespace IefWorkflow.Engine.Activities;

/// <summary>Which matching cases of a switch are followed.</summary>
public enum SwitchMode
{
    /// <summary>The first one.</summary>
    MatchFirst,

    /// <summary>Each one.</summary>
    MatchAny,
}
