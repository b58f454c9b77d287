using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>Code de l'éducation, D131-11-10: « dans un délai de huit jours [quinze jours] à compter de sa notification écrite ».</summary>
[Trait("rule", "D131-11-10/deadline")]
public class AppealDeadlineTests
{
    [Theory]
    [InlineData("METRO", "2022-06-01", "2022-06-09", "2022-06-09", "2022-06-10")]
    [InlineData("METRO", "2022-06-02", "2022-06-10", "2022-06-10", "2022-06-13")]
    [InlineData("METRO", "2022-06-03", "2022-06-11", "2022-06-13", "2022-06-13")]
    [InlineData("METRO", "2022-06-04", "2022-06-12", "2022-06-13", "2022-06-13")]
    [InlineData("METRO", "2022-07-06", "2022-07-14", "2022-07-15", "2022-07-15")]
    [InlineData("METRO", "2022-07-29", "2022-08-06", "2022-08-08", "2022-08-08")]
    [InlineData("METRO", "2022-05-29", "2022-06-06", "2022-06-07", "2022-06-07")]
    [InlineData("METRO", "2022-02-20", "2022-02-28", "2022-02-28", "2022-03-01")]
    [InlineData("METRO", "2024-02-20", "2024-02-28", "2024-02-28", "2024-02-29")]
    [InlineData("METRO", "2024-02-21", "2024-02-29", "2024-02-29", "2024-03-01")]
    [InlineData("METRO", "2022-04-07", "2022-04-15", "2022-04-15", "2022-04-19")]
    [InlineData("ALSACE_MOSELLE", "2022-04-07", "2022-04-15", "2022-04-19", "2022-04-19")]
    [InlineData("ALSACE_MOSELLE", "2022-12-17", "2022-12-25", "2022-12-27", "2022-12-27")]
    [InlineData("METRO", "2022-12-17", "2022-12-25", "2022-12-26", "2022-12-26")]
    [InlineData("LA_REUNION", "2022-12-12", "2022-12-20", "2022-12-21", "2022-12-21")]
    [InlineData("METRO", "2022-12-12", "2022-12-20", "2022-12-20", "2022-12-21")]
    [InlineData("GUADELOUPE", "2022-05-19", "2022-05-27", "2022-05-30", "2022-05-30")]
    [InlineData("MARTINIQUE", "2023-05-14", "2023-05-22", "2023-05-23", "2023-05-23")]
    [InlineData("GUYANE", "2022-06-02", "2022-06-10", "2022-06-13", "2022-06-13")]
    [InlineData("MAYOTTE", "2022-04-19", "2022-04-27", "2022-04-28", "2022-04-28")]
    [InlineData("SAINT_BARTHELEMY", "2023-10-01", "2023-10-09", "2023-10-10", "2023-10-10")]
    [InlineData("SAINT_MARTIN", "2024-05-20", "2024-05-28", "2024-05-29", "2024-05-29")]
    public void Eight_days_are_shown_to_the_family_and_a_clear_day_is_granted_on_top(string territory, string notifiedOn, string nominal, string prudent, string legal) =>
        AssertDates(8, territory, notifiedOn, nominal, prudent, legal);

    [Theory]
    [InlineData("METRO", "2023-06-01", "2023-06-16", "2023-06-16", "2023-06-19")]
    [InlineData("METRO", "2023-06-30", "2023-07-15", "2023-07-17", "2023-07-17")]
    [InlineData("METRO", "2023-06-29", "2023-07-14", "2023-07-17", "2023-07-17")]
    [InlineData("METRO", "2023-06-28", "2023-07-13", "2023-07-13", "2023-07-17")]
    [InlineData("METRO", "2022-06-04", "2022-06-19", "2022-06-20", "2022-06-20")]
    public void So_are_fifteen(string territory, string notifiedOn, string nominal, string prudent, string legal) =>
        AssertDates(15, territory, notifiedOn, nominal, prudent, legal);

    [Theory]
    [InlineData(8)]
    [InlineData(15)]
    public void Under_the_other_reading_there_is_no_clear_day(int days)
    {
        var definition = AppealPeriod.Definition(days, Default with { AppealPeriodIsClear = false });

        Assert.Equal(Landing.NextWorkingDay, definition.Prudent);
        Assert.Equal(Landing.NextWorkingDay, definition.Legal);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(10)]
    [InlineData(15)]
    public void Whatever_the_length_the_definition_is_the_same_but_for_it(int days)
    {
        var definition = AppealPeriod.Definition(days, Default);

        Assert.Equal(new Days(days), definition.Length);
        Assert.Equal(AppealPeriod.Definition(8, Default), definition with { Length = new Days(8) });
    }

    private static void AssertDates(int days, string territory, string notifiedOn, string nominal, string prudent, string legal)
    {
        var limit = AppealPeriod.Definition(days, Default).From(Day(notifiedOn), CalendarOf(territory));

        Assert.Equal(Day(nominal), limit.Nominal);
        Assert.Equal(Day(prudent), limit.Prudent);
        Assert.Equal(Day(legal), limit.Legal);
    }
}
