using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Readings;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.Appeals;

/// <summary>CRPA L231-4, L411-7, L114-3 and L114-5: two months of silence on an appeal reject it.</summary>
[Trait("rule", "CRPA-L231-4/rapo-implied-rejection")]
public class TacitRejectionTests
{
    [Theory]
    [InlineData("2022-05-04", "2022-07-04")]
    [InlineData("2022-06-08", "2022-08-08")]
    [InlineData("2022-06-30", "2022-08-30")]
    [InlineData("2022-07-31", "2022-09-30")]
    [InlineData("2022-12-31", "2023-02-28")]
    [InlineData("2023-12-31", "2024-02-29")]
    [InlineData("2022-09-11", "2022-11-11")]
    public void It_is_born_on_the_same_day_two_months_later_worked_or_not(string receivedOn, string bornOn) =>
        Assert.Equal(Day(bornOn), TacitRejection.Clock(Day(receivedOn), Metro, []).Legal);

    [Fact]
    public void The_days_spent_waiting_for_pieces_are_added() =>
        Assert.Equal(Day("2022-08-20"), TacitRejection.Clock(Day("2022-06-10"), Metro, [new Suspension(Day("2022-06-15"), Day("2022-06-25"))]).Legal);

    [Theory]
    [InlineData("2022-06-15", "2022-06-20", "2022-06-20")]
    [InlineData("2022-06-15", "2022-06-29", "2022-06-29")]
    [InlineData("2022-06-15", "2022-06-30", "2022-06-30")]
    [InlineData("2022-06-15", "2022-07-04", "2022-06-30")]
    [InlineData("2022-06-15", null, "2022-06-30")]
    public void It_waits_until_the_pieces_are_produced_or_the_time_given_ends(string notifiedOn, string? producedOn, string until)
    {
        var suspension = TacitRejection.SuspensionOf(Day("2022-06-13"), Day(notifiedOn), Day("2022-06-30"), DayOrNone(producedOn), Default);

        Assert.Equal(new Suspension(Day(notifiedOn), Day(until)), suspension);
    }

    [Fact]
    public void Under_the_other_reading_it_waits_from_the_day_the_request_for_pieces_was_sent()
    {
        var readings = Default with { RejectionSuspendedFrom = LegalReadings.SuspensionStart.DispatchOfRequestForPieces };

        Assert.Equal(
            new Suspension(Day("2022-06-13"), Day("2022-06-20")),
            TacitRejection.SuspensionOf(Day("2022-06-13"), Day("2022-06-15"), Day("2022-06-30"), Day("2022-06-20"), readings));
    }

    [Theory]
    [InlineData("2022-06-14")]
    [InlineData("2022-06-15")]
    public void Pieces_produced_before_the_request_reached_the_family_make_it_wait_for_nothing(string producedOn)
    {
        var suspension = TacitRejection.SuspensionOf(Day("2022-06-13"), Day("2022-06-15"), Day("2022-06-30"), Day(producedOn), Default);

        Assert.Equal(0, suspension.Days);
        Assert.Equal(Day("2022-08-10"), TacitRejection.Clock(Day("2022-06-10"), Metro, [suspension]).Legal);
    }
}
