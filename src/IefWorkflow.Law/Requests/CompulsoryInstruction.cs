using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Requests;

/// <summary>The age at which a child must be instructed: from three to sixteen.</summary>
[Rule("L131-5/age")]
[Article(Codes.Education, "L131-5", Alinea = 3, InForceSince = "2022-09-01")]
[Article(Codes.Education, "L131-1", Alinea = 1, InForceSince = "2019-09-01")]
public static class CompulsoryInstruction
{
    /// <summary>The first school year for which a child must be enrolled or authorised: the one that begins in the calendar year of the third birthday.</summary>
    public static SchoolYear FirstYear(DateOnly bornOn) => new(bornOn.Year + 3);

    /// <summary>The sixteenth birthday, on which the obligation ends; 1 March for a child born on 29 February.</summary>
    public static DateOnly EndsOn(DateOnly bornOn) => TimeLimits.CalendarMonths.Add(bornOn, 16 * 12, TimeLimits.MonthEnd.FirstDayOfNextMonth);

    /// <summary>Whether a child needs an authorisation to be taught at home on a day.</summary>
    public static bool Covers(DateOnly bornOn, DateOnly day) => FirstYear(bornOn).FirstDay <= day && day < EndsOn(bornOn);
}
