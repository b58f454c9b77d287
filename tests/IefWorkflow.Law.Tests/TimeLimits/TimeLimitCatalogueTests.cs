using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.TimeLimits;

/// <summary>The catalogue holds every limit of the library, in the wording of a day.</summary>
public class TimeLimitCatalogueTests
{
    [Fact]
    public void It_is_ordered_by_rule_and_holds_each_once()
    {
        var rules = TimeLimitCatalogue.On(Day("2023-06-01"), Default).Select(definition => definition.Rule).ToList();

        Assert.Equal(rules.Distinct().Order(StringComparer.Ordinal), rules);
        Assert.Equal(
            "CJA-R421-1/ta-deadline CRPA-L231-4/rapo-implied-rejection CRPA-L232-4/reasons CRPA-L242-1/withdrawal-limit D131-11-10/deadline "
            + "D131-11-11/mandate D131-11-12/five-working-days D131-11-12/one-month L131-10/control-from L131-5/implied-acceptance R131-11-2/doctor "
            + "R131-11-6/ack R131-11-6/deadline R131-11-7/steps R131-11-8/letter R131-11-9/deadline R131-11-9/recipients R131-4/report",
            string.Join(' ', rules));
    }

    [Theory]
    [InlineData("2022-02-16", null)]
    [InlineData("2022-02-17", "8\u00A0jours")]
    [InlineData("2022-05-15", "8\u00A0jours")]
    [InlineData("2022-05-16", null)]
    [InlineData("2022-06-03", null)]
    [InlineData("2022-06-04", "15\u00A0jours")]
    public void The_appeal_period_is_that_of_the_day_and_left_out_while_there_is_none(string day, string? length) =>
        Assert.Equal(length, TimeLimitCatalogue.Find("D131-11-10/deadline", Day(day), Default)?.Length.InFrench);

    [Fact]
    public void The_readings_change_what_it_holds()
    {
        var readings = LegalReadings.Current15Days with { NotificationDays = LegalReadings.NotificationDayCount.MondayToSaturday };

        Assert.Equal(new Days(15), TimeLimitCatalogue.Find("D131-11-10/deadline", Day("2022-05-20"), readings)!.Length);
        Assert.Equal(new MonToSatDays(5), TimeLimitCatalogue.Find("D131-11-12/five-working-days", Day("2022-05-20"), readings)!.Length);
    }

    [Fact]
    public void A_rule_without_a_limit_is_not_found() =>
        Assert.Null(TimeLimitCatalogue.Find("D131-11-12/quorum", Day("2023-06-01"), Default));

    [Fact]
    public void Every_limit_rests_on_a_rule_and_says_in_French_what_opens_it_who_acts_and_what_follows() =>
        Assert.All(TimeLimitCatalogue.On(Day("2023-06-01"), Default), definition =>
        {
            Assert.NotNull(RuleCatalogue.Find(definition.Rule));
            Assert.Equal(RuleCatalogue.Get(definition.Rule).Articles[0], definition.Article);
            Assert.All(new[] { definition.StartEvent, definition.Actor, definition.IfMissed }, text => Assert.Matches("^[^ ].*[^ .]$", text));
        });

    [Fact]
    public void No_text_of_it_lets_a_line_break_before_a_colon_or_inside_guillemets() =>
        Assert.All(
            TimeLimitCatalogue.On(Day("2023-06-01"), Default).SelectMany(definition => new[] { definition.StartEvent, definition.Actor, definition.IfMissed }),
            text => Assert.DoesNotMatch(" [:;?!»]|« ", text));
}
