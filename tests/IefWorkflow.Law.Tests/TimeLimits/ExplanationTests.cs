using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.TimeLimits;

/// <summary>A limit explains itself in French, to the letter. In these texts a tilde stands for a non-breaking space.</summary>
public class ExplanationTests
{
    [Fact]
    public void A_prudent_and_a_legal_date_are_both_given() =>
        AssertText(
            AppealPeriod.Definition(8, Default).From(Day("2022-06-01"), Metro),
            "Point de départ~: notification écrite du refus, mercredi 1er~juin~2022 (jour non compté). "
            + "Délai~: 8~jours (art. D.~131-11-10, al.~1, du code de l'éducation), calendrier~: France métropolitaine. "
            + "Le compte mène au jeudi 9~juin~2022. "
            + "Date prudente~: jeudi 9~juin~2022. "
            + "Date légale~: vendredi 10~juin~2022 (délai franc, un jour de plus). "
            + "Doit agir~: la famille. Faute d'agir à temps~: la commission peut déclarer le recours irrecevable et le juge ne peut plus être saisi.");

    [Fact]
    public void Two_readings_that_meet_give_one_date() =>
        AssertText(
            AppealPeriod.Definition(8, Default).From(Day("2022-06-03"), Metro),
            "Point de départ~: notification écrite du refus, vendredi 3~juin~2022 (jour non compté). "
            + "Délai~: 8~jours (art. D.~131-11-10, al.~1, du code de l'éducation), calendrier~: France métropolitaine. "
            + "Le compte mène au samedi 11~juin~2022. "
            + "Échéance~: lundi 13~juin~2022 (délai franc, un jour de plus~; reporté au jour ouvré suivant, sans compter le dimanche 12~juin~2022). "
            + "Doit agir~: la famille. Faute d'agir à temps~: la commission peut déclarer le recours irrecevable et le juge ne peut plus être saisi.");

    [Fact]
    public void Every_day_passed_over_is_named_with_its_reason() =>
        AssertText(
            DecisionNotification.Definition(Default).From(Day("2022-07-08"), Metro),
            "Point de départ~: réunion de la commission, vendredi 8~juillet~2022 (jour non compté). "
            + "Délai~: 5~jours ouvrés (art. D.~131-11-12, al.~3, du code de l'éducation), calendrier~: France métropolitaine. "
            + "Le compte mène au lundi 18~juillet~2022, sans compter le samedi 9~juillet~2022, le dimanche 10~juillet~2022, "
            + "le jeudi 14~juillet~2022 (fête nationale), le samedi 16~juillet~2022, le dimanche 17~juillet~2022. "
            + "Échéance~: lundi 18~juillet~2022. "
            + "Doit agir~: le secrétariat de la commission. Faute d'agir à temps~: aucune nullité, la décision reste valable, le président est alerté.");

    [Fact]
    public void A_suspension_is_told_and_another_code_is_cited_in_full() =>
        AssertText(
            TacitRejection.Clock(Day("2022-06-10"), CalendarOf("LA_REUNION"), [new Suspension(Day("2022-06-15"), Day("2022-06-25"))]),
            "Point de départ~: réception du recours par la première administration saisie, vendredi 10~juin~2022 (jour non compté). "
            + "Délai~: 2~mois (art. L.~231-4 du code des relations entre le public et l'administration), calendrier~: La Réunion. "
            + "Le compte mène au mercredi 10~août~2022. "
            + "Suspension de 10~jours~: samedi 20~août~2022. "
            + "Échéance~: samedi 20~août~2022. "
            + "Doit agir~: la commission. Faute d'agir à temps~: une décision implicite de rejet naît, que la commission peut encore remplacer.");

    [Fact]
    public void A_planning_date_goes_back_to_a_working_day() =>
        AssertText(
            MeetingLimit.Definition.From(Day("2022-06-14"), Metro),
            "Point de départ~: réception du recours administratif préalable obligatoire, mardi 14~juin~2022 (jour non compté). "
            + "Délai~: 1~mois (art. D.~131-11-12, al.~2, du code de l'éducation), calendrier~: France métropolitaine. "
            + "Le compte mène au jeudi 14~juillet~2022. "
            + "Date prudente~: mercredi 13~juillet~2022 (ramené au dernier jour ouvré, sans compter le jeudi 14~juillet~2022 (fête nationale)). "
            + "Date légale~: jeudi 14~juillet~2022. "
            + "Doit agir~: la commission. Faute d'agir à temps~: aucune nullité, la commission peut encore statuer~; le recteur est alerté.");

    [Fact]
    public void A_mandate_ends_on_the_eve() =>
        Assert.Contains(
            "Le compte mène au vendredi 15~mars~2024. Échéance~: jeudi 14~mars~2024 (la veille, dernier jour inclus).",
            Mandate.Definition(Default).From(Day("2022-03-15"), Metro).Explain().ToFrench().Replace('\u00A0', '~'),
            StringComparison.Ordinal);

    [Fact]
    public void A_suspension_of_no_day_is_not_told()
    {
        var suspended = TacitRejection.Clock(Day("2022-06-10"), Metro, [new Suspension(Day("2022-06-15"), Day("2022-06-15"))]);

        Assert.Equal(TacitRejection.Clock(Day("2022-06-10"), Metro, []).Explain().ToFrench(), suspended.Explain().ToFrench());
    }

    [Fact]
    public void A_closure_is_named_like_a_holiday()
    {
        var calendar = new WorkingCalendar(Territory.Metropolitan, closures: new OfficeClosures([new Holiday(Day("2022-05-27"), "pont de l'Ascension")]));

        Assert.Contains(
            "reporté au jour ouvré suivant, sans compter le vendredi 27~mai~2022 (pont de l'Ascension), le samedi 28~mai~2022, le dimanche 29~mai~2022",
            AppealPeriod.Definition(8, Default).From(Day("2022-05-18"), calendar).Explain().ToFrench().Replace('\u00A0', '~'),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_steps_say_what_moved_the_date_and_the_days_skipped()
    {
        var explanation = AppealPeriod.Definition(8, Default).From(Day("2022-07-06"), Metro).Explain();

        Assert.Equal(["Count 2022-07-06 2022-07-14"], Write(explanation.Counting));
        Assert.Equal(["NextWorkingDay 2022-07-14 2022-07-15 fête nationale"], Write(explanation.ToPrudent));
        Assert.Equal(["ClearDay 2022-07-14 2022-07-15"], Write(explanation.ToLegal));
        Assert.Equal([new SkippedDay(Day("2022-07-14"), "fête nationale")], explanation.Skipped.ToArray());
        Assert.Equal(Day("2022-07-15"), explanation.Limit.Legal);
    }

    [Fact]
    public void Days_gone_back_over_are_told_in_the_order_they_were_met() =>
        Assert.Equal(
            ["LastWorkingDay 2022-07-17 2022-07-15 dimanche samedi"],
            Write(MeetingLimit.Definition.From(Day("2022-06-17"), Metro).Explain().ToPrudent));

    [Fact]
    public void Monday_to_Saturday_days_pass_over_Sundays_and_holidays_only() =>
        Assert.Equal(
            ["Count 2022-07-08 2022-07-15 dimanche fête nationale"],
            Write(new TimeLimitDefinition("R131-4/report", "", new MonToSatDays(5), Landing.AsCounted, Landing.AsCounted, "", "").From(Day("2022-07-08"), Metro).Explain().Counting));

    private static string[] Write(IReadOnlyList<ExplanationStep> steps) =>
        [.. steps.Select(step => string.Join(' ', [$"{step.Kind}", Iso(step.From), Iso(step.To), .. step.Skipped.Select(day => day.Reason)]))];

    private static void AssertText(TimeLimit limit, string expected) => Assert.Equal(expected, limit.Explain().ToFrench().Replace('\u00A0', '~'));
}
