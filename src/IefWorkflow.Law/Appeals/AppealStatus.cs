namespace IefWorkflow.Law.Appeals;

/// <summary>How the day of an appeal stands to its period. Every appeal goes to the commission: only it may declare one inadmissible.</summary>
public enum AppealStatus
{
    /// <summary>Within the period shown to the family.</summary>
    Timely,

    /// <summary>On the day that a clear period adds: presumed admissible (OQ-01).</summary>
    ClearMargin,

    /// <summary>After the period.</summary>
    Late,

    /// <summary>No period can be opposed: the refusal did not mention the appeal, its notification is not proven, or the period was suspended.</summary>
    NotOpposable,

    /// <summary>No period can be opposed, but more than the reasonable year has passed (CE Sect. 31 March 2017, n° 389842).</summary>
    LateReasonablePeriod,
}
