using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Appeals;

/// <summary>How long the family has to bring the mandatory prior appeal (RAPO).</summary>
/// <remarks>
/// Eight days (décret n° 2022-183), suspended by the Conseil d'État on 16 May 2022 (n° 463123), fifteen days by décret n° 2022-849, in
/// force on its publication on 4 June 2022 (OQ-00, ADR 0003). The wording is chosen by the day the refusal was notified.
/// </remarks>
public static class AppealPeriod
{
    /// <summary>First day of the eight-day wording.</summary>
    public static readonly DateOnly EightDaysSince = new(2022, 2, 17);

    /// <summary>First day on which the eight days were suspended.</summary>
    public static readonly DateOnly SuspendedSince = new(2022, 5, 16);

    /// <summary>First day of the fifteen-day wording.</summary>
    public static readonly DateOnly FifteenDaysSince = new(2022, 6, 4);

    private static readonly TimeLimitDefinition EightDays = Define(8, Landing.ClearDay);
    private static readonly TimeLimitDefinition FifteenDays = Define(15, Landing.ClearDay);

    /// <summary>The period that applies to a refusal notified on a day.</summary>
    [Rule("D131-11-10/legal-timeline")]
    [Article(Codes.Education, "D131-11-10", Alinea = 1, InForceSince = "2022-02-17", InForceUntil = "2022-05-15")]
    [Article(Codes.Education, "D131-11-10", Alinea = 1, InForceSince = "2022-06-04")]
    [Article(Codes.CaseLaw, "CE, ord., 16 mai 2022, n° 463123", InForceSince = "2022-05-16", InForceUntil = "2022-06-03")]
    public static AppealPeriodState On(DateOnly refusalNotifiedOn, LegalReadings readings) => readings.AppealPeriod switch
    {
        LegalReadings.AppealPeriodReading.EightDays => new AppealPeriodState.InForce(8),
        LegalReadings.AppealPeriodReading.FifteenDays => new AppealPeriodState.InForce(15),
        _ when refusalNotifiedOn >= FifteenDaysSince => new AppealPeriodState.InForce(15),
        _ when refusalNotifiedOn >= SuspendedSince => new AppealPeriodState.Suspended(),
        _ when refusalNotifiedOn >= EightDaysSince => new AppealPeriodState.InForce(8),
        _ => new AppealPeriodState.NotYetInForce(),
    };

    /// <summary>The period as a time limit: the prudent date is shown to families, the legal date adds the margin of a clear period (OQ-01).</summary>
    /// <param name="days">The length, as <see cref="On"/> gives it.</param>
    /// <param name="readings">The open readings.</param>
    [Rule("D131-11-10/deadline")]
    [Article(Codes.Education, "D131-11-10", Alinea = 1, InForceSince = "2022-06-04")]
    [Article(Codes.Education, "D131-11-10", Alinea = 1, InForceSince = "2022-02-17", InForceUntil = "2022-05-15")]
    public static TimeLimitDefinition Definition(int days, LegalReadings readings) => (days, readings.AppealPeriodIsClear) switch
    {
        (8, true) => EightDays,
        (15, true) => FifteenDays,
        (_, var clear) => Define(days, clear ? Landing.ClearDay : Landing.NextWorkingDay),
    };

    private static TimeLimitDefinition Define(int days, Landing legal) => new(
        "D131-11-10/deadline",
        "notification écrite du refus",
        new Days(days),
        Landing.NextWorkingDay,
        legal,
        "la famille",
        "la commission peut déclarer le recours irrecevable et le juge ne peut plus être saisi");
}
