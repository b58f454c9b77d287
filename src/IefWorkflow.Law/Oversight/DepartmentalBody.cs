using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Oversight;

/// <summary>The departmental body against school avoidance (<i>instance départementale chargée de la prévention de l'évitement scolaire</i>).</summary>
public static class DepartmentalBody
{
    /// <summary>The fewest meetings in a year.</summary>
    public const int MinimumMeetings = 2;

    /// <summary>Who sits: the prefect and the DASEN preside together.</summary>
    [Rule("D131-4-1/members")]
    [Article(Codes.Education, "D131-4-1", Alinea = 3)]
    public static IReadOnlyList<BodyMember> Members { get; } = Enum.GetValues<BodyMember>();

    /// <summary>The seats that an invitation leaves out.</summary>
    public static IReadOnlyList<BodyMember> NotInvited(IReadOnlyCollection<BodyMember> invited) => [.. Members.Except(invited)];

    /// <summary>How many meetings a calendar year counts, and whether that is enough.</summary>
    [Rule("D131-4-1/frequency")]
    [Article(Codes.Education, "D131-4-1", Alinea = 9)]
    public static MeetingFrequency Frequency(IEnumerable<DateOnly> meetings, int year) => new(meetings.Count(day => day.Year == year));

    /// <summary>Whether to alert the presidents on a day: no meeting by 1 October, fewer than two by 1 December.</summary>
    public static bool AlertsOn(DateOnly day, IEnumerable<DateOnly> meetings)
    {
        var held = meetings.Count(meeting => meeting.Year == day.Year && meeting <= day);
        return (day >= new DateOnly(day.Year, 10, 1) && held < 1) || (day >= new DateOnly(day.Year, 12, 1) && held < MinimumMeetings);
    }
}
