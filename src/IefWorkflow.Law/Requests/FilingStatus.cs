namespace IefWorkflow.Law.Requests;

/// <summary>How the day of filing stands to the filing window. It informs a person's decision; it never rejects a request.</summary>
public enum FilingStatus
{
    /// <summary>Between 1 March and 31 May.</summary>
    InWindow,

    /// <summary>Before 1 March: kept, the family is warned, the clock runs from actual receipt.</summary>
    Early,

    /// <summary>After 31 May without a late ground: a reasoned refusal, or an examination as a favour (CE 13 December 2022, n° 462274).</summary>
    OutOfWindow,

    /// <summary>After 31 May, for a late ground of health, disability or remoteness, with its proof.</summary>
    Exception,

    /// <summary>The same without its proof: piece P06 must be asked for.</summary>
    ExceptionProofMissing,

    /// <summary>A child whose integrity is threatened at school: the window is not opposed (OQ-04).</summary>
    IntegrityAnytime,
}
