using IefWorkflow.Law.Readings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-6: a delay for the missing pieces « qui ne peut être supérieur à quinze jours ».</summary>
[Trait("rule", "R131-11-6/deadline")]
public class MissingPiecesTests
{
    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void Less_than_one_day_is_no_delay(int days) =>
        Assert.IsType<MissingPiecesPeriod.TooShort>(MissingPieces.Give(Day("2022-06-03"), days, Metro));

    [Theory]
    [InlineData(16)]
    [InlineData(30)]
    public void More_than_fifteen_days_is_forbidden(int days) =>
        Assert.IsType<MissingPiecesPeriod.TooLong>(MissingPieces.Give(Day("2022-06-03"), days, Metro));

    [Theory]
    [InlineData("METRO", "2022-05-31", 15, "2022-06-15", "2022-06-15")]
    [InlineData("METRO", "2022-05-31", 14, "2022-06-14", "2022-06-14")]
    [InlineData("METRO", "2022-05-31", 1, "2022-06-01", "2022-06-01")]
    [InlineData("METRO", "2022-06-03", 15, "2022-06-18", "2022-06-20")]
    [InlineData("METRO", "2022-06-04", 15, "2022-06-19", "2022-06-20")]
    [InlineData("GUADELOUPE", "2022-05-23", 3, "2022-05-26", "2022-05-30")]
    [InlineData("ALSACE_MOSELLE", "2022-12-11", 15, "2022-12-26", "2022-12-27")]
    [InlineData("METRO", "2022-12-11", 15, "2022-12-26", "2022-12-26")]
    [InlineData("MARTINIQUE", "2024-05-07", 15, "2024-05-22", "2024-05-23")]
    [InlineData("GUYANE", "2022-05-26", 15, "2022-06-10", "2022-06-13")]
    [InlineData("LA_REUNION", "2022-12-05", 15, "2022-12-20", "2022-12-21")]
    [InlineData("MAYOTTE", "2022-04-12", 15, "2022-04-27", "2022-04-28")]
    [InlineData("SAINT_BARTHELEMY", "2024-09-24", 15, "2024-10-09", "2024-10-10")]
    [InlineData("SAINT_MARTIN", "2024-05-13", 15, "2024-05-28", "2024-05-29")]
    public void The_last_day_moves_to_a_working_day_of_the_family(string territory, string start, int days, string nominal, string last)
    {
        var given = Assert.IsType<MissingPiecesPeriod.Given>(MissingPieces.Give(Day(start), days, CalendarOf(territory)));

        Assert.Equal(Day(nominal), given.Limit.Nominal);
        Assert.Equal(Day(last), given.Limit.Prudent);
        Assert.Equal(Day(last), given.Limit.Legal);
    }

    [Fact]
    public void The_maximum_is_the_period_of_the_catalogue_and_a_shorter_one_says_its_own_length()
    {
        var longest = Assert.IsType<MissingPiecesPeriod.Given>(MissingPieces.Give(Day("2022-05-31"), 15, Metro));
        var shorter = Assert.IsType<MissingPiecesPeriod.Given>(MissingPieces.Give(Day("2022-05-31"), 14, Metro));

        Assert.Equal(MissingPieces.Definition, longest.Limit.Definition);
        Assert.Equal("14\u00A0jours", shorter.Limit.Definition.Length.InFrench);
    }

    [Theory]
    [InlineData(LegalReadings.MissingPiecesStart.ReceiptOfRequest, "2022-05-20")]
    [InlineData(LegalReadings.MissingPiecesStart.DispatchOfAcknowledgement, "2022-05-24")]
    [InlineData(LegalReadings.MissingPiecesStart.NotificationOfAcknowledgement, "2022-05-27")]
    public void It_opens_on_the_event_that_the_reading_says(LegalReadings.MissingPiecesStart reading, string expected) =>
        Assert.Equal(
            Day(expected),
            MissingPieces.StartOf(Day("2022-05-20"), Day("2022-05-24"), Day("2022-05-27"), Default with { MissingPiecesStartsOn = reading }));

    [Fact]
    public void By_default_it_opens_on_the_notification_of_the_acknowledgement() =>
        Assert.Equal(Day("2022-05-27"), MissingPieces.StartOf(Day("2022-05-20"), Day("2022-05-24"), Day("2022-05-27"), Default));
}
