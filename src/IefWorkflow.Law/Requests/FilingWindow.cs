using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Requests;

/// <summary>When a request may be filed.</summary>
public static class FilingWindow
{
    /// <summary>The last day of the window: 31 May included, not moved when it is a day off (OQ-02).</summary>
    [Rule("R131-11/window")]
    [Article(Codes.Education, "R131-11", Alinea = 1)]
    public static DateOnly LastDay(SchoolYear schoolYear, WorkingCalendar calendar, LegalReadings readings) =>
        readings.FilingWindowRollsOver ? calendar.NextWorkingDayFrom(schoolYear.FilingCloses) : schoolYear.FilingCloses;

    /// <summary>Says how a filing stands to the window and to its exceptions.</summary>
    /// <remarks>
    /// Only health, disability and remoteness may appear late; a threatened child's request may come at any time (OQ-04), and then the
    /// window is not looked at.
    /// </remarks>
    [Rule("R131-11/exception")]
    [Article(Codes.Education, "R131-11", Alinea = 2)]
    [Article(Codes.Education, "R131-11-7", Alinea = 2)]
    public static FilingStatus Assess(FilingFacts facts, WorkingCalendar calendar, LegalReadings readings)
    {
        if (facts.IntegrityThreatened && readings.ThreatenedChildFilesAtAnyTime) return FilingStatus.IntegrityAnytime;
        if (facts.FiledOn < facts.SchoolYear.FilingOpens) return FilingStatus.Early;
        if (facts.FiledOn <= LastDay(facts.SchoolYear, calendar, readings)) return FilingStatus.InWindow;
        if (!facts.Ground.MayAppearLate() || !(facts.GroundAroseOn > facts.SchoolYear.FilingCloses)) return FilingStatus.OutOfWindow;

        return facts.LateGroundProven ? FilingStatus.Exception : FilingStatus.ExceptionProofMissing;
    }
}
