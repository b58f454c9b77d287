namespace IefWorkflow.Engine.Activities.Flow;

/// <summary>When a join lets branches through.</summary>
public enum FlowJoinMode
{
    /// <summary>When every inbound branch was followed.</summary>
    WaitAll,

    /// <summary>When every inbound branch was decided, and at least one followed.</summary>
    WaitAllActive,

    /// <summary>When the first one arrives; the others are cancelled.</summary>
    WaitAny,
}
