namespace IefWorkflow.Engine.Activities;

/// <summary>What a designer sees an activity as.</summary>
public enum ActivityKind
{
    /// <summary>It does something.</summary>
    Action,

    /// <summary>It may start an instance, or wait for the same stimulus inside one.</summary>
    Trigger,

    /// <summary>It may take long.</summary>
    Task,
}
