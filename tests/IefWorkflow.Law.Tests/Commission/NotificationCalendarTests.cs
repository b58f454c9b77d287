using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Law.Tests.Commission;

/// <summary>Code de l'éducation, D131-11-12, al. 3: whose calendar counts the five working days.</summary>
[Trait("rule", "D131-11-12/five-working-days-seat")]
public class NotificationCalendarTests
{
    [Theory]
    [InlineData("54", "57", Territory.Metropolitan)]
    [InlineData("67", "67", Territory.AlsaceMoselle)]
    [InlineData("67", "54", Territory.AlsaceMoselle)]
    [InlineData("971", "978", Territory.Guadeloupe)]
    public void It_is_that_of_the_seat_even_when_the_family_lives_elsewhere(string seat, string family, Territory expected) =>
        Assert.Equal(expected, DecisionNotification.CalendarOf(Departement.Parse(seat), Departement.Parse(family), Default));

    [Theory]
    [InlineData("54", "57", Territory.AlsaceMoselle)]
    [InlineData("67", "54", Territory.Metropolitan)]
    public void Under_the_other_reading_it_is_the_family_s(string seat, string family, Territory expected) =>
        Assert.Equal(
            expected,
            DecisionNotification.CalendarOf(
                Departement.Parse(seat),
                Departement.Parse(family),
                Default with { NotificationCalendarIs = LegalReadings.NotificationCalendar.FamilyResidence }));
}
