namespace IefWorkflow.Law.Commission;

/// <summary>How an act stands to its limit.</summary>
public enum Timeliness
{
    /// <summary>Not done yet, and there is still time.</summary>
    Pending,

    /// <summary>Done in time.</summary>
    OnTime,

    /// <summary>Done late, or not done though the limit has passed.</summary>
    Late,
}
