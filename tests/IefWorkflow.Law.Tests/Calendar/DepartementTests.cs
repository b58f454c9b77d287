using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Tests.Calendar;

/// <summary>A département is known by its code and belongs to a territory.</summary>
public class DepartementTests
{
    private const string Refused = "0 1 20 00 96 99 /1 -1 +1 1- 2C 2a A2 970 979 980 987 001 01\u00A0 O1 ０１ 9710";

    [Theory]
    [InlineData("57", Territory.AlsaceMoselle)]
    [InlineData("67", Territory.AlsaceMoselle)]
    [InlineData("68", Territory.AlsaceMoselle)]
    [InlineData("971", Territory.Guadeloupe)]
    [InlineData("972", Territory.Martinique)]
    [InlineData("973", Territory.Guyane)]
    [InlineData("974", Territory.LaReunion)]
    [InlineData("976", Territory.Mayotte)]
    [InlineData("977", Territory.SaintBarthelemy)]
    [InlineData("978", Territory.SaintMartin)]
    [InlineData("54", Territory.Metropolitan)]
    [InlineData("90", Territory.Metropolitan)]
    [InlineData("975", Territory.Metropolitan)]
    public void It_has_the_holidays_of_its_territory(string code, Territory expected) =>
        Assert.Equal(expected, Departement.Parse(code).Territory);

    [Fact]
    public void Every_code_is_read_and_written_back()
    {
        string[] codes =
        [
            .. Enumerable.Range(1, 95).Where(number => number != 20).Select(number => number.ToString("D2")),
            "2A", "2B", "971", "972", "973", "974", "975", "976", "977", "978",
        ];

        foreach (var code in codes)
        {
            Assert.True(Departement.TryParse(code, out var departement));
            Assert.Equal(code, departement.Code);
            Assert.Equal(code, departement.ToString());
        }

        Assert.Equal(3, codes.Count(code => Departement.Parse(code).Territory is Territory.AlsaceMoselle));
    }

    [Fact]
    public void Any_other_text_is_refused()
    {
        foreach (var text in Refused.Split(' ').Append("").Append(null))
        {
            Assert.False(Departement.TryParse(text, out var departement));
            Assert.Equal("", departement.ToString());
        }
    }

    [Fact]
    public void A_refusal_says_which_text() =>
        Assert.Equal("« 20 » n'est pas un code de département.", Assert.Throws<FormatException>(() => Departement.Parse("20")).Message);

    [Fact]
    public void One_that_was_never_read_has_no_code() =>
        Assert.Throws<InvalidOperationException>(() => default(Departement).Code);

    [Fact]
    public void Two_of_one_code_are_equal()
    {
        Assert.Equal(Departement.Parse("80"), Departement.Parse("80"));
        Assert.NotEqual(Departement.Parse("2A"), Departement.Parse("2B"));
    }
}
