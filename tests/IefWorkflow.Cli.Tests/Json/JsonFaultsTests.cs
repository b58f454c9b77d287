using System.Text;
using IefWorkflow.Cli.Json;

namespace IefWorkflow.Cli.Tests.Json;

/// <summary>A text that is not sound JSON is refused with the line and the column.</summary>
public class JsonFaultsTests
{
    [Theory]
    [InlineData("{\"a\": 1,\n \"é\": }", "JSON invalide, ligne 2, colonne 7")]
    [InlineData("{\"a\": [1, 2}", "JSON invalide, ligne 1, colonne 12")]
    [InlineData("{\"a\": 1", "JSON invalide, ligne 1, colonne 8")]
    [InlineData("{} {}", "JSON invalide, ligne 1, colonne 4")]
    [InlineData("// comment\n{}", "JSON invalide, ligne 1, colonne 1")]
    [InlineData("{\"a\": 1,}", "JSON invalide, ligne 1, colonne 9")]
    public void A_fault_of_grammar_is_placed(string text, string words) => Assert.StartsWith(words, Assert.Single(Faults(text)));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void An_empty_file_is_called_empty(string text) => Assert.StartsWith("le fichier est vide", Assert.Single(Faults(text)));

    [Fact]
    public void Sixty_four_levels_are_read() => Assert.Empty(Faults(Nested(64)));

    [Theory]
    [InlineData(65)]
    [InlineData(100_000)]
    public void More_than_sixty_four_levels_are_refused(int levels) =>
        Assert.StartsWith("ligne 1, colonne 65, plus de 64 niveaux", Assert.Single(Faults(Nested(levels))));

    [Fact]
    public void Every_name_given_twice_in_an_object_is_reported()
    {
        var faults = Faults("{\"a\": 1, \"a\": 2,\n\"b\": {\"c\": 1, \"\\u0063\": 2}, \"d\": [{\"c\": 1}, {\"c\": 2}]}");

        Assert.Collection(
            faults,
            first => Assert.StartsWith("ligne 1, colonne 10, le champ «\u00A0a\u00A0» est donné deux fois", first),
            second => Assert.StartsWith("ligne 2, colonne 15, le champ «\u00A0c\u00A0» est donné deux fois", second));
    }

    [Fact]
    public void Beyond_a_hundred_faults_the_text_is_read_no_further()
    {
        var faults = Faults("{" + string.Join(',', Enumerable.Repeat("\"a\": 1", 500)) + "}");

        Assert.Equal(101, faults.Count);
        Assert.StartsWith("trop de fautes", faults[^1]);
    }

    [Theory]
    [InlineData("{\"a\": \"\\ud800\"}")]
    [InlineData("{\"\\ud800\": 1}")]
    public void Half_a_character_is_not_text(string text) => Assert.Contains("Unicode", Assert.Single(Faults(text)));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_not_text()
    {
        byte[] latin1 = [.. "{\"a\": \""u8, 0xE9, .. "\"}"u8];

        Assert.Contains("Unicode", Assert.Single(FaultsOf(latin1)));
    }

    [Fact]
    public void A_byte_order_mark_is_allowed() => Assert.Empty(FaultsOf([0xEF, 0xBB, 0xBF, .. "{}"u8]));

    [Fact]
    public void A_file_of_more_than_fifty_megabytes_is_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "large.json");
        using (var file = File.Create(path)) file.SetLength(JsonFile.LargestBytes + 1);

        var refused = Assert.IsType<JsonReading.Refused>(JsonFile.Read(path));

        Assert.StartsWith("le fichier dépasse 50 Mo", Assert.Single(refused.Faults));
    }

    private static string Nested(int levels) => new string('[', levels) + new string(']', levels);

    private static IReadOnlyList<string> Faults(string text) => FaultsOf(Encoding.UTF8.GetBytes(text));

    private static IReadOnlyList<string> FaultsOf(byte[] text) => JsonFile.Parse(text) is JsonReading.Refused refused ? refused.Faults : [];
}
