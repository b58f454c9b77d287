using System.Reflection;
using System.Text.Json;
using IefWorkflow.Cli.Settings;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cli.Tests.Settings;

/// <summary>The readings of the law come from one configuration file, and nothing mistyped passes for a default.</summary>
public class LawSettingsFileTests
{
    [Fact]
    public void The_file_at_the_top_of_the_repository_holds_every_default()
    {
        var root = ParentFolder.Holding(ParentFolder.Solution, AppContext.BaseDirectory)!;
        var path = Path.Combine(root, "appsettings.json");
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        var named = file.RootElement.GetProperty("Law").GetProperty("Readings").EnumerateObject().Select(option => option.Name);
        var options = typeof(LegalReadings).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name);

        Assert.Equal(LawSettings.Default, Assert.IsType<LawSettingsReading.Read>(LawSettingsFile.Read(path)).Settings);
        Assert.Equal(options.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Options_left_out_keep_their_default()
    {
        var settings = Assert.IsType<LawSettingsReading.Read>(Read("""{"Law": {"Territory": "LA_REUNION", "Readings": {"Majority": "VotesCast"}}}""")).Settings;

        Assert.Equal(Territory.LaReunion, settings.Territory);
        Assert.Equal(LegalReadings.Default with { Majority = LegalReadings.MajorityMode.VotesCast }, settings.Readings);
    }

    [Theory]
    [InlineData("""{"Law": {"Readings": {"Majorite": "VotesCast"}}}""", "Law.Readings")]
    [InlineData("""{"Law": {"Readings": {"Majority": "Everybody"}}}""", "Law.Readings.Majority")]
    [InlineData("""{"Law": {"Readings": {"Majority": 1}}}""", "Law.Readings.Majority")]
    [InlineData("""{"Law": {"Territory": "PARIS"}}""", "Law.Territory")]
    [InlineData("[]", "objet")]
    [InlineData("{", "JSON invalide")]
    public void What_nobody_knows_is_refused(string text, string place) =>
        Assert.Contains(place, Assert.IsType<LawSettingsReading.Refused>(Read(text)).Message);

    [Fact]
    public void A_command_follows_the_file_and_refuses_a_wrong_one()
    {
        using var folder = new TemporaryFolder();
        var saturdays = folder.Write("saturdays.json", """{"Law": {"Readings": {"NotificationDays": "MondayToSaturday"}}}""");
        var wrong = folder.Write("wrong.json", """{"Law": {"Readings": {"NotificationDays": "Always"}}}""");
        string[] explain = ["law", "explain", "D131-11-12/five-working-days", "--from", "2022-06-17", "--config"];

        Assert.Contains("jeudi 23\u00A0juin\u00A02022", CommandRun.Of([.. explain, saturdays]).Output);
        Assert.Equal(2, CommandRun.Of([.. explain, wrong]).ExitCode);
        Assert.Equal(2, CommandRun.Of([.. explain, Path.Combine(folder.Path, "absent.json")]).ExitCode);
    }

    private static LawSettingsReading Read(string text)
    {
        using var folder = new TemporaryFolder();
        return LawSettingsFile.Read(folder.Write("appsettings.json", text));
    }
}
