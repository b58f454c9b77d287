using System.Text.Json;

namespace IefWorkflow.Cli.Tests.Law.Calendar;

/// <summary><c>law calendar</c> prints the holidays of a year with their weekday and French name.</summary>
public class LawCalendarTests
{
    [Fact]
    public void Holidays_are_printed_one_a_line()
    {
        var run = CommandRun.Of("law", "calendar", "2022", "--territory", "GUADELOUPE");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Jours fériés 2022, Guadeloupe (GUADELOUPE)\u00A0:\n2022-01-01  samedi    jour de l'an\n", run.Output);
        Assert.Contains("\n2022-05-27  vendredi  abolition de l'esclavage\n", run.Output);
        Assert.Equal(13, run.Output.TrimEnd().Split('\n').Length);
    }

    [Theory]
    [InlineData("2000")]
    [InlineData("2100")]
    public void The_first_and_last_years_are_printed(string year) => Assert.Equal(0, CommandRun.Of("law", "calendar", year, "--territory", "METRO").ExitCode);

    [Fact]
    public void The_same_comes_as_data()
    {
        using var data = JsonDocument.Parse(CommandRun.Of("law", "calendar", "2024", "--territory", "ALSACE_MOSELLE", "--json").Output);

        var holidays = data.RootElement.GetProperty("holidays");
        Assert.Equal("ALSACE_MOSELLE", data.RootElement.GetProperty("territory").GetString());
        Assert.Equal(13, holidays.GetArrayLength());
        Assert.Equal("2024-03-29", holidays[1].GetProperty("date").GetString());
        Assert.Equal("vendredi", holidays[1].GetProperty("weekday").GetString());
        Assert.Equal("Vendredi saint", holidays[1].GetProperty("name").GetString());
    }
}
