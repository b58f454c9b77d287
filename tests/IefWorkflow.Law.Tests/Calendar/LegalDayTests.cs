using System.Globalization;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Tests.Calendar;

/// <summary>A legal day begins and ends at the local midnight of the authority.</summary>
public class LegalDayTests
{
    [Theory]
    [InlineData("2022-06-09T21:59:59Z", Territory.Metropolitan, "2022-06-09")]
    [InlineData("2022-06-09T22:00:00Z", Territory.Metropolitan, "2022-06-10")]
    [InlineData("2022-12-09T22:59:59Z", Territory.Metropolitan, "2022-12-09")]
    [InlineData("2022-12-09T23:00:00Z", Territory.AlsaceMoselle, "2022-12-10")]
    [InlineData("2022-06-09T23:50:00+02:00", Territory.Metropolitan, "2022-06-09")]
    [InlineData("2022-06-10T03:59:59Z", Territory.Guadeloupe, "2022-06-09")]
    [InlineData("2022-06-10T04:00:00Z", Territory.Martinique, "2022-06-10")]
    [InlineData("2022-06-10T02:59:59Z", Territory.Guyane, "2022-06-09")]
    [InlineData("2022-06-09T20:00:00Z", Territory.LaReunion, "2022-06-10")]
    [InlineData("2022-06-09T20:59:59Z", Territory.Mayotte, "2022-06-09")]
    [InlineData("2022-06-10T04:00:00Z", Territory.SaintBarthelemy, "2022-06-10")]
    [InlineData("2022-06-10T03:59:59Z", Territory.SaintMartin, "2022-06-09")]
    [InlineData("2022-03-27T00:59:59Z", Territory.Metropolitan, "2022-03-27")]
    [InlineData("2022-10-30T22:30:00Z", Territory.Metropolitan, "2022-10-30")]
    public void An_instant_falls_on_the_day_of_the_territory(string instant, Territory territory, string expected) =>
        Assert.Equal(Day(expected), LegalDay.Of(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), territory));

    [Fact]
    public void A_time_zone_may_be_named() =>
        Assert.Equal(Day("2022-06-10"), LegalDay.Of(new DateTimeOffset(2022, 6, 9, 22, 0, 0, TimeSpan.Zero), "Europe/Paris"));

    [Fact]
    public void An_unknown_time_zone_is_refused() =>
        Assert.Throws<TimeZoneNotFoundException>(() => LegalDay.Of(DateTimeOffset.UnixEpoch, "Europe/Amiens"));
}
