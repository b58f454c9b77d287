using System.Collections.Frozen;

namespace IefWorkflow.Law.Calendar;

/// <summary>Days on which the service is closed by local decision: bridge days, local customs.</summary>
/// <remarks>Data given by the académie. There are none by default, because no text makes them days off for the counting of periods.</remarks>
public sealed class OfficeClosures
{
    private readonly FrozenDictionary<DateOnly, string> reasons;

    /// <summary>Takes the closed days with the reason shown to people. The last reason given for a day holds.</summary>
    public OfficeClosures(IEnumerable<Holiday> days) =>
        reasons = days.GroupBy(day => day.Date).ToFrozenDictionary(group => group.Key, group => group.Last().Name);

    /// <summary>No closure.</summary>
    public static OfficeClosures None { get; } = new([]);

    /// <summary>The reason of the closure on a day, or null when the service is open.</summary>
    public string? ReasonOn(DateOnly day) => reasons.Count == 0 ? null : reasons.GetValueOrDefault(day);
}
