using System.Text.Json;
using IefWorkflow.Cli.Law.Check;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cli.Tests.Law.Check;

/// <summary>Input fields are read in their type or refused by name: nothing is guessed.</summary>
public class VectorInputTests
{
    private static readonly Dictionary<string, int> Table = new() { ["ONE"] = 1, ["TWO"] = 2 };

    [Fact]
    public void Every_type_is_read()
    {
        var input = Input("""
            {"date": "2024-02-29", "bool": true, "int": 3.0, "text": "M4", "instant": "2022-06-09T23:50:00+02:00", "year": "2022-2023",
             "territory": "LA_REUNION", "departement": "2A", "choice": "TWO", "texts": ["a", "b"], "ints": [1, 2], "dates": ["2022-06-01"], "choices": ["ONE"]}
            """);

        Assert.Equal(new DateOnly(2024, 2, 29), input.Date("date"));
        Assert.True(input.Bool("bool"));
        Assert.Equal(3, input.Int("int", 0, 9));
        Assert.Equal("M4", input.Text("text"));
        Assert.Equal(new DateTimeOffset(2022, 6, 9, 23, 50, 0, TimeSpan.FromHours(2)), input.Instant("instant"));
        Assert.Equal(new SchoolYear(2022), input.SchoolYear("year"));
        Assert.Equal(Territory.LaReunion, input.Territory("territory"));
        Assert.Equal("2A", input.Departement("departement").Code);
        Assert.Equal(2, input.Choice("choice", Table));
        Assert.Equal(["a", "b"], input.Texts("texts"));
        Assert.Equal([1, 2], input.Ints("ints", 0, 9));
        Assert.Equal([new DateOnly(2022, 6, 1)], input.Dates("dates"));
        Assert.Equal([1], input.Choices("choices", Table));
        Assert.Empty(input.Unread);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"x\": null}")]
    public void An_optional_field_that_is_absent_or_null_is_nothing(string json)
    {
        Assert.Null(Input(json).OptionalDate("x"));
        Assert.Null(Input(json).OptionalBool("x"));
        Assert.Null(Input(json).OptionalInt("x", 0, 9));
        Assert.Null(Input(json).OptionalText("x"));
        Assert.Null(Input(json).OptionalInstant("x"));
        Assert.Null(Input(json).OptionalSchoolYear("x"));
        Assert.Null(Input(json).OptionalTerritory("x"));
        Assert.Null(Input(json).OptionalDepartement("x"));
        Assert.Null(Input(json).OptionalChoice("x", Table));
        Assert.False(Input(json).Has("x"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"x\": null}")]
    public void A_required_field_that_is_absent_or_null_is_a_fault(string json)
    {
        Refused(json, "x", "ce champ est obligatoire", input => input.Date("x"));
        Refused(json, "x", "ce champ est obligatoire", input => input.Texts("x"));
    }

    [Theory]
    [InlineData("\"2022-02-30\"")]
    [InlineData("\"2022-6-1\"")]
    [InlineData("\" 2022-06-01\"")]
    [InlineData("\"2022-06-01T00:00:00\"")]
    [InlineData("\"9999-12-31\"")]
    [InlineData("20220601")]
    [InlineData("\"\"")]
    public void A_date_is_refused_unless_it_exists_and_is_written_in_full(string value)
    {
        Refused($"{{\"x\": {value}}}", "x", "il faut une date", input => input.Date("x"));
        Refused($"{{\"x\": {value}}}", "x", "il faut une date", input => input.OptionalDate("x"));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("10")]
    [InlineData("-1")]
    [InlineData("1e30")]
    [InlineData("1e999")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    public void A_number_is_refused_unless_it_is_whole_and_within_bounds(string value) =>
        Refused($"{{\"x\": {value}}}", "x", "il faut un nombre entier de 0 à 9", input => input.Int("x", 0, 9));

    [Theory]
    [InlineData("\"2022-06-09T23:50:00\"")]
    [InlineData("\"2022-06-09\"")]
    [InlineData("\"2022-06-09T25:50:00+02:00\"")]
    public void An_instant_without_its_offset_is_refused(string value) =>
        Refused($"{{\"x\": {value}}}", "x", "il faut un instant avec son décalage", input => input.Instant("x"));

    [Theory]
    [InlineData("2022-06-09T21:50Z")]
    [InlineData("2022-06-09T23:50+02:00")]
    [InlineData("2022-06-09T21:50:00.000Z")]
    [InlineData("2022-06-09T17:50:00-04:00")]
    public void An_instant_may_be_given_in_any_offset(string text) =>
        Assert.Equal(new DateTimeOffset(2022, 6, 9, 21, 50, 0, TimeSpan.Zero), Input($"{{\"x\": \"{text}\"}}").Instant("x"));

    [Fact]
    public void Other_types_are_refused_with_what_they_should_be()
    {
        Refused("{\"x\": \"true\"}", "x", "il faut true ou false ; reçu \"true\"", input => input.Bool("x"));
        Refused("{\"x\": \"\"}", "x", "il faut un texte non vide", input => input.Text("x"));
        Refused("{\"x\": 4}", "x", "il faut un texte non vide", input => input.Text("x"));
        Refused("{\"x\": \"2022-2024\"}", "x", "il faut une année scolaire", input => input.SchoolYear("x"));
        Refused("{\"x\": \"PARIS\"}", "x", "il faut l'un de METRO, ALSACE_MOSELLE", input => input.Territory("x"));
        Refused("{\"x\": \"20\"}", "x", "il faut un code de département", input => input.Departement("x"));
        Refused("{\"x\": 80}", "x", "il faut un code de département", input => input.Departement("x"));
        Refused("{\"x\": \"THREE\"}", "x", "il faut l'un de ONE, TWO ; reçu \"THREE\"", input => input.Choice("x", Table));
        Refused("{\"x\": \"a\"}", "x", "il faut un tableau", input => input.Texts("x"));
    }

    [Fact]
    public void An_item_of_a_list_is_named_by_its_place()
    {
        Refused("{\"x\": [\"a\", 4]}", "x[1]", "il faut un texte", input => input.Texts("x"));
        Refused("{\"x\": [1, 99]}", "x[1]", "il faut un nombre", input => input.Ints("x", 0, 9));
        Refused("{\"x\": [\"2022-06-31\"]}", "x[0]", "il faut une date", input => input.Dates("x"));
        Refused("{\"x\": [null]}", "x[0]", "il faut l'un de", input => input.Choices("x", Table));
    }

    [Fact]
    public void Fields_that_nobody_read_are_remembered()
    {
        var input = Input("{\"read\": \"a\", \"b\": 1, \"asked\": 1, \"a\": 1}");
        _ = input.Text("read");
        _ = input.Has("asked");

        Assert.Equal(["b", "a"], input.Unread);
    }

    private static void Refused(string json, string field, string words, Func<VectorInput, object?> read)
    {
        var fault = Assert.Throws<VectorFaultException>(() => read(Input(json)));
        Assert.Equal(field, fault.Field);
        Assert.StartsWith(words, fault.Message.Replace('\u00A0', ' '));
    }

    private static VectorInput Input(string json)
    {
        using var document = JsonDocument.Parse(json);
        return new VectorInput(document.RootElement.Clone());
    }
}
