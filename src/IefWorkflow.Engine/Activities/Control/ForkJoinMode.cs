namespace IefWorkflow.Engine.Activities.Control;

/// <summary>When a <see cref="Fork"/> ends.</summary>
public enum ForkJoinMode
{
    /// <summary>When every branch has ended.</summary>
    WaitAll,

    /// <summary>When one branch has ended.</summary>
    WaitAny,
}
