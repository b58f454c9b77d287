using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.TimeLimits;

/// <summary>The catalogue holds every limit of the library, in the wording of a day.</summary>
public class TimeLimitCatalogueTests
{
    /// <summary>Rule, what opens the limit, its length, its prudent and its legal landing, who acts, what follows. Spaces of any kind are written as one.</summary>
    private const string Table =
        """
        CJA-R421-1/ta-deadline | notification de la décision de la commission, ou naissance du rejet implicite | 2 mois | AsCounted | ClearDay | la famille | la requête devant le tribunal administratif est tardive
        CRPA-L231-4/rapo-implied-rejection | réception du recours par la première administration saisie | 2 mois | AsCounted | AsCounted | la commission | une décision implicite de rejet naît, que la commission peut encore remplacer
        CRPA-L232-4/reasons | demande de communication des motifs | 1 mois | LastWorkingDay | AsCounted | le secrétariat de la commission | la décision implicite devient illégale
        CRPA-L242-1/withdrawal-limit | décision d'autorisation, expresse ou implicite | 4 mois | AsCounted | AsCounted | le DASEN | l'autorisation, même illégale, ne peut plus être retirée, sauf fraude
        D131-11-10/deadline | notification écrite du refus | 15 jours | NextWorkingDay | ClearDay | la famille | la commission peut déclarer le recours irrecevable et le juge ne peut plus être saisi
        D131-11-11/mandate | premier jour du mandat fixé par l'arrêté de nomination | 2 ans | Eve | Eve | le recteur | le membre ne peut plus siéger et la composition serait irrégulière
        D131-11-12/five-working-days | réunion de la commission | 5 jours ouvrés | AsCounted | AsCounted | le secrétariat de la commission | aucune nullité, la décision reste valable, le président est alerté
        D131-11-12/one-month | réception du recours administratif préalable obligatoire | 1 mois | LastWorkingDay | AsCounted | la commission | aucune nullité, la commission peut encore statuer ; le recteur est alerté
        L131-10/control-from | délivrance de l'autorisation | 3 mois | AsCounted | AsCounted | l'application de contrôle de l'instruction | aucun effet en droit (date de transmission)
        L131-5/implied-acceptance | réception du dossier complet par le DASEN compétent | 2 mois | AsCounted | AsCounted | le DASEN | l'autorisation est acquise par décision implicite d'acceptation
        R131-11-2/doctor | remise du pli fermé au médecin | 15 jours | NextWorkingDay | NextWorkingDay | le médecin de l'éducation nationale | aucun effet en droit, mais un refus exige que l'avis ait été recueilli (délai interne)
        R131-11-6/ack | réception de la demande par voie électronique | 10 jours ouvrés | AsCounted | AsCounted | le DASEN | aucune nullité : les délais de recours peuvent ne pas être opposables
        R131-11-6/deadline | notification de l'accusé de réception | 15 jours | NextWorkingDay | NextWorkingDay | la famille | le délai d'acceptation tacite ne commence pas à courir et un refus motivé est possible
        R131-11-7/steps | réception de la demande d'un enfant menacé | 1 jour ouvré | AsCounted | AsCounted | le DASEN | l'accusé de réception « sans délai » est en retard
        R131-11-8/letter | autorisation, expresse ou implicite | 2 jours ouvrés | AsCounted | AsCounted | le DASEN | l'information « sans délai » de la famille est en retard (délai interne)
        R131-11-9/deadline | changement de résidence | 8 jours | NextWorkingDay | NextWorkingDay | la famille | l'autorisation reste valable, une contravention est possible (art. R. 131-18)
        R131-11-9/recipients | information du changement de résidence reçue de la famille | 5 jours ouvrés | AsCounted | AsCounted | le DASEN qui a délivré l'autorisation | aucun effet en droit (délai interne)
        R131-4/report | réception du signalement | 2 jours ouvrés | AsCounted | AsCounted | le DASEN | aucun effet en droit (délai interne)
        """;

    [Fact]
    public void It_is_ordered_by_rule_and_holds_each_once()
    {
        var rules = TimeLimitCatalogue.On(Day("2023-06-01"), Default).Select(definition => definition.Rule).ToList();

        Assert.Equal(rules.Distinct().Order(StringComparer.Ordinal), rules);
    }

    [Fact]
    public void Each_limit_says_what_opens_it_where_it_ends_who_acts_and_what_follows() =>
        Assert.Equal(Table.Split('\n'), TimeLimitCatalogue.On(Day("2023-06-01"), Default).Select(Write));

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

    private static string Write(TimeLimitDefinition limit) =>
        $"{limit.Rule} | {limit.StartEvent} | {limit.Length.InFrench} | {limit.Prudent} | {limit.Legal} | {limit.Actor} | {limit.IfMissed}".Replace('\u00A0', ' ');
}
