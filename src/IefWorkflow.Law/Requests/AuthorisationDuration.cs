using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Requests;

/// <summary>How long an authorisation may last: three school years for health and disability, one otherwise.</summary>
[Rule("R131-11-2/duration")]
[Article(Codes.Education, "R131-11-2", Alinea = 4)]
[Article(Codes.Education, "L131-5", Alinea = 9, InForceSince = "2022-09-01")]
public static class AuthorisationDuration
{
    /// <summary>The most school years that the ground allows.</summary>
    public static int MaximumYears(Ground ground) => ground.IsMedical() ? 3 : 1;

    /// <summary>The last school year of an express authorisation, or the maximum that it would pass.</summary>
    /// <param name="ground">The ground.</param>
    /// <param name="years">How many school years.</param>
    /// <param name="first">The school year requested.</param>
    public static DurationAnswer Grant(Ground ground, int years, SchoolYear first)
    {
        var maximum = MaximumYears(ground);
        return years < 1 || years > maximum
            ? new DurationAnswer.NotAllowed(maximum)
            : new DurationAnswer.Allowed(first, first.Plus(years - 1), maximum);
    }

    /// <summary>The school year that counts as the first of an authorisation granted on a day (OQ-18): by default the one requested, even when it has begun.</summary>
    public static SchoolYear FirstYear(SchoolYear requested, DateOnly grantedOn, LegalReadings readings) =>
        readings.MidYearGrantCountsAsFirstYear || grantedOn < requested.FirstDay ? requested : requested.Plus(1);

    /// <summary>The school years of a tacit authorisation (OQ-19): what was requested within the maximum, at least one.</summary>
    public static int TacitYears(Ground ground, int requested, LegalReadings readings) =>
        readings.TacitAuthorisationLasts is LegalReadings.TacitDuration.OneSchoolYear ? 1 : Math.Clamp(requested, 1, MaximumYears(ground));

    /// <summary>The last day of an authorisation (OQ-26).</summary>
    /// <param name="last">Its last school year.</param>
    /// <param name="nextSchoolYearBegins">The first day of the school year that follows, where the calendar gives it.</param>
    /// <param name="readings">The open readings.</param>
    public static DateOnly LastDay(SchoolYear last, DateOnly? nextSchoolYearBegins, LegalReadings readings) =>
        readings.AuthorisationEndsOn is LegalReadings.AuthorisationEnd.EveOfSchoolYear && nextSchoolYearBegins is { } begins ? begins.AddDays(-1) : last.LastDay;

    /// <summary>Whether a grant is a partial refusal, open to appeal, because it is shorter than requested (OQ-21).</summary>
    public static bool IsPartialRefusal(int yearsRequested, int yearsGranted, LegalReadings readings) =>
        readings.ShorterDurationIsRefusal && yearsGranted < yearsRequested;
}
