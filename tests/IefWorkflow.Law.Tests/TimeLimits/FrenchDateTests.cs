using System.Globalization;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests.TimeLimits;

/// <summary>Days are written as French administrations write them, whatever the culture of the machine.</summary>
public class FrenchDateTests
{
    [Theory]
    [InlineData("2022-01-01", "samedi 1er~janvier~2022")]
    [InlineData("2022-02-02", "mercredi 2~février~2022")]
    [InlineData("2022-03-31", "jeudi 31~mars~2022")]
    [InlineData("2022-04-10", "dimanche 10~avril~2022")]
    [InlineData("2022-05-09", "lundi 9~mai~2022")]
    [InlineData("2022-06-21", "mardi 21~juin~2022")]
    [InlineData("2022-07-15", "vendredi 15~juillet~2022")]
    [InlineData("2022-08-11", "jeudi 11~août~2022")]
    [InlineData("2022-09-01", "jeudi 1er~septembre~2022")]
    [InlineData("2022-10-30", "dimanche 30~octobre~2022")]
    [InlineData("2022-11-22", "mardi 22~novembre~2022")]
    [InlineData("2024-12-31", "mardi 31~décembre~2024")]
    public void With_the_weekday_and_non_breaking_spaces(string day, string expected)
    {
        Assert.Equal(expected, FrenchDate.WithWeekday(Day(day)).Replace('\u00A0', '~'));
        Assert.Equal(expected.Split(' ')[1], FrenchDate.Plain(Day(day)).Replace('\u00A0', '~'));
    }

    [Theory]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    public void In_any_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("jeudi 14\u00A0juillet\u00A02022", FrenchDate.WithWeekday(Day("2022-07-14")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
