using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Tests.Calendar;

/// <summary>Closures by local decision are data, and there are none by default.</summary>
public class OfficeClosuresTests
{
    [Fact]
    public void None_closes_nothing() => Assert.Null(OfficeClosures.None.ReasonOn(Day("2022-05-27")));

    [Fact]
    public void Of_two_reasons_for_one_day_the_last_holds()
    {
        var closures = new OfficeClosures([new Holiday(Day("2022-05-27"), "pont"), new Holiday(Day("2022-05-27"), "pont de l'Ascension")]);

        Assert.Equal("pont de l'Ascension", closures.ReasonOn(Day("2022-05-27")));
        Assert.Null(closures.ReasonOn(Day("2022-05-30")));
    }
}
