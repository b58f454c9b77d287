using FsCheck.Fluent;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.Properties;

/// <summary>What holds of every limit of the catalogue, under any reading of the periods.</summary>
public class CatalogueProperties
{
    private static readonly LegalReadings[] Readings =
    [
        Default,
        LegalReadings.Reference20220217,
        LegalReadings.Current15Days,
        LegalReadings.Reference20220217 with { AppealPeriodIsClear = false },
        Default with { NotificationDays = LegalReadings.NotificationDayCount.MondayToSaturday, LeapDayMandateEnds = LegalReadings.LeapDayMandate.February28 },
    ];

    [Fact]
    public void The_prudent_date_is_never_after_the_legal_one() =>
        Check.That(Limits(), limit => limit.Prudent <= limit.Legal);

    [Fact]
    public void A_limit_that_an_office_must_be_open_for_is_planned_for_a_working_day() =>
        Check.That(
            Limits(),
            limit => limit.Definition.Prudent is not (Landing.NextWorkingDay or Landing.LastWorkingDay or Landing.ClearDay) || limit.Calendar.IsWorkingDay(limit.Prudent));

    [Fact]
    public void Every_limit_ends_after_the_day_that_opens_it() =>
        Check.That(Limits(), limit => limit.Legal > limit.Start && limit.Nominal > limit.Start);

    [Fact]
    public void Every_limit_can_be_explained() =>
        Check.That(Limits(), limit => limit.Explain().ToFrench().Contains(FrenchDate.WithWeekday(limit.Legal), StringComparison.Ordinal));

    private static FsCheck.Gen<TimeLimit> Limits() =>
        from start in Any.Day
        from calendar in Any.Calendar
        from readings in Gen.Elements(Readings)
        from definition in Gen.Elements<TimeLimitDefinition>(TimeLimitCatalogue.On(start, readings))
        select definition.From(start, calendar);
}
