namespace IefWorkflow.Engine.Definitions;

/// <summary>What becomes of an instance when one of its activities fails.</summary>
public enum IncidentStrategy
{
    /// <summary>The instance ends as faulted.</summary>
    Fault,

    /// <summary>The other branches go on; the instance waits with an open incident.</summary>
    ContinueWithIncidents,
}
