using System.Globalization;
using System.Text.Json;
using IefWorkflow.Cli.Json;
using IefWorkflow.Cli.Text;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>Turns one JSON value into the type a rule takes, or throws <see cref="VectorFaultException"/> naming the field.</summary>
internal static class VectorValue
{
    /// <summary>First and last years of the dates accepted: beyond them the calendar says nothing reliable.</summary>
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    private static readonly string[] InstantFormats =
        [.. from seconds in new[] { "", ":ss", ":ss.FFFFFFF" } from zone in new[] { "zzz", "'Z'" } select $"yyyy-MM-dd'T'HH:mm{seconds}{zone}"];

    /// <summary>A date written <c>yyyy-MM-dd</c>.</summary>
    public static DateOnly Date(string field, JsonElement value) =>
        TextOf(value) is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && IsCovered(date.Year)
            ? date
            : throw Wrong(field, value, $"une date qui existe, écrite AAAA-MM-JJ, de {FirstYear} à {LastYear}");

    /// <summary>True or false.</summary>
    public static bool Bool(string field, JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(field, value, "true ou false");

    /// <summary>A whole number between two bounds, both included.</summary>
    public static int Int(string field, JsonElement value, int least, int most) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number == decimal.Truncate(number) && number >= least && number <= most
            ? (int)number
            : throw Wrong(field, value, $"un nombre entier de {least} à {most}");

    /// <summary>A text that is not empty.</summary>
    public static string Text(string field, JsonElement value) =>
        TextOf(value) is { Length: > 0 } text ? text : throw Wrong(field, value, "un texte non vide");

    /// <summary>An instant with its offset; without one, nobody could tell the legal day.</summary>
    public static DateTimeOffset Instant(string field, JsonElement value) =>
        TextOf(value) is { } text
        && DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        && IsCovered(instant.Year)
            ? instant
            : throw Wrong(field, value, $"un instant avec son décalage, écrit AAAA-MM-JJTHH:MM:SS+02:00, de {FirstYear} à {LastYear}");

    /// <summary>A school year: two consecutive years.</summary>
    public static SchoolYear SchoolYear(string field, JsonElement value) =>
        IefWorkflow.Law.Calendar.SchoolYear.TryParse(TextOf(value), out var year) && IsCovered(year.FirstYear)
            ? year
            : throw Wrong(field, value, "une année scolaire, écrite 2022-2023");

    /// <summary>A territory by its code.</summary>
    public static Territory Territory(string field, JsonElement value) =>
        TextOf(value) is { } text && Territories.TryParse(text, out var territory)
            ? territory
            : throw Wrong(field, value, $"l'un de {string.Join(", ", Territories.Codes)}");

    /// <summary>A département by its code.</summary>
    public static Departement Departement(string field, JsonElement value) =>
        IefWorkflow.Law.Calendar.Departement.TryParse(TextOf(value), out var departement)
            ? departement
            : throw Wrong(field, value, "un code de département entre guillemets (\"01\" à \"95\", \"2A\", \"2B\", \"971\" à \"978\")");

    /// <summary>One of a table of codes.</summary>
    public static T Choice<T>(string field, JsonElement value, IReadOnlyDictionary<string, T> table) =>
        TextOf(value) is { } text && table.TryGetValue(text, out var chosen)
            ? chosen
            : throw Wrong(field, value, $"l'un de {string.Join(", ", table.Keys.Order(StringComparer.Ordinal))}");

    /// <summary>A list, each item read under the name <c>field[n]</c>.</summary>
    public static IReadOnlyList<T> List<T>(string field, JsonElement value, Func<string, JsonElement, T> item) =>
        value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray().Select((element, index) => item(string.Create(CultureInfo.InvariantCulture, $"{field}[{index}]"), element))]
            : throw Wrong(field, value, "un tableau");

    private static bool IsCovered(int year) => year is >= FirstYear and <= LastYear;

    private static string? TextOf(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static VectorFaultException Wrong(string field, JsonElement value, FormattableString wanted) =>
        Wrong(field, value, wanted.ToString(CultureInfo.InvariantCulture));

    private static VectorFaultException Wrong(string field, JsonElement value, string wanted) =>
        new(field, $"il faut {wanted} ; reçu {FrenchText.Shown(JsonOutput.WriteOnOneLine(value))} : corrigez la valeur.");
}
