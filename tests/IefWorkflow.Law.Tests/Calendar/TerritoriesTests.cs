using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Tests.Calendar;

/// <summary>Every territory has its code, its name and its local time.</summary>
public class TerritoriesTests
{
    [Theory]
    [InlineData(Territory.Metropolitan, "METRO", "France métropolitaine", "Europe/Paris")]
    [InlineData(Territory.AlsaceMoselle, "ALSACE_MOSELLE", "Alsace-Moselle", "Europe/Paris")]
    [InlineData(Territory.Guadeloupe, "GUADELOUPE", "Guadeloupe", "America/Guadeloupe")]
    [InlineData(Territory.Martinique, "MARTINIQUE", "Martinique", "America/Martinique")]
    [InlineData(Territory.Guyane, "GUYANE", "Guyane", "America/Cayenne")]
    [InlineData(Territory.LaReunion, "LA_REUNION", "La Réunion", "Indian/Reunion")]
    [InlineData(Territory.Mayotte, "MAYOTTE", "Mayotte", "Indian/Mayotte")]
    [InlineData(Territory.SaintBarthelemy, "SAINT_BARTHELEMY", "Saint-Barthélemy", "America/St_Barthelemy")]
    [InlineData(Territory.SaintMartin, "SAINT_MARTIN", "Saint-Martin", "America/Marigot")]
    public void A_code_names_one_territory_and_is_read_back(Territory territory, string code, string name, string timeZone)
    {
        Assert.Equal(code, territory.Code());
        Assert.Equal(name, territory.Name());
        Assert.Equal(timeZone, territory.TimeZoneId());
        Assert.Equal(code, Territories.Codes[(int)territory]);
        Assert.True(Territories.TryParse(code, out var read));
        Assert.Equal(territory, read);
    }

    [Theory]
    [InlineData("")]
    [InlineData("metro")]
    [InlineData("CORSE")]
    public void Another_code_is_refused(string code) => Assert.False(Territories.TryParse(code, out _));

    [Fact]
    public void Every_territory_has_a_code() => Assert.Equal(Enum.GetValues<Territory>().Length, Territories.Codes.Count);
}
