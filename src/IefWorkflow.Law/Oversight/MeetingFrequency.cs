namespace IefWorkflow.Law.Oversight;

/// <summary>The meetings of the departmental body in one calendar year.</summary>
/// <param name="Count">How many were held.</param>
public sealed record MeetingFrequency(int Count)
{
    /// <summary>Whether there were at least two.</summary>
    public bool IsCompliant => Count >= DepartmentalBody.MinimumMeetings;
}
