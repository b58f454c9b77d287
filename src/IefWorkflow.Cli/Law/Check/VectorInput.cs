using System.Text.Json;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Cli.Law.Check;

/// <summary>Typed access to the <c>input</c> of one vector, which remembers the fields that were read.</summary>
/// <remarks>
/// A plain getter requires its field; an <c>Optional…</c> getter returns null when the field is absent or null. Both throw
/// <see cref="VectorFaultException"/> on a value that cannot be used: nothing is guessed. A list getter requires its field, since an
/// empty list and no list may mean different things to a rule.
/// </remarks>
internal sealed class VectorInput(JsonElement input)
{
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>The fields that nobody read, in the order of the file.</summary>
    public IEnumerable<string> Unread => input.EnumerateObject().Select(property => property.Name).Where(name => !read.Contains(name));

    /// <summary>Whether the field is present and not null.</summary>
    public bool Has(string field) => Find(field) is not null;

    /// <summary>A date written <c>yyyy-MM-dd</c>.</summary>
    public DateOnly Date(string field) => VectorValue.Date(field, Require(field));

    /// <summary>A date, or null.</summary>
    public DateOnly? OptionalDate(string field) => Find(field) is { } value ? VectorValue.Date(field, value) : null;

    /// <summary>True or false.</summary>
    public bool Bool(string field) => VectorValue.Bool(field, Require(field));

    /// <summary>True or false, or null.</summary>
    public bool? OptionalBool(string field) => Find(field) is { } value ? VectorValue.Bool(field, value) : null;

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Int(string field, int least, int most) => VectorValue.Int(field, Require(field), least, most);

    /// <summary>A whole number between two bounds, or null.</summary>
    public int? OptionalInt(string field, int least, int most) => Find(field) is { } value ? VectorValue.Int(field, value, least, most) : null;

    /// <summary>A text that is not empty.</summary>
    public string Text(string field) => VectorValue.Text(field, Require(field));

    /// <summary>A text that is not empty, or null.</summary>
    public string? OptionalText(string field) => Find(field) is { } value ? VectorValue.Text(field, value) : null;

    /// <summary>An instant, ISO 8601 with its offset: <c>2022-06-09T23:50:00+02:00</c>.</summary>
    public DateTimeOffset Instant(string field) => VectorValue.Instant(field, Require(field));

    /// <summary>An instant, or null.</summary>
    public DateTimeOffset? OptionalInstant(string field) => Find(field) is { } value ? VectorValue.Instant(field, value) : null;

    /// <summary>A school year: <c>2022-2023</c>.</summary>
    public SchoolYear SchoolYear(string field) => VectorValue.SchoolYear(field, Require(field));

    /// <summary>A school year, or null.</summary>
    public SchoolYear? OptionalSchoolYear(string field) => Find(field) is { } value ? VectorValue.SchoolYear(field, value) : null;

    /// <summary>A territory by its code: <c>METRO</c>.</summary>
    public Territory Territory(string field) => VectorValue.Territory(field, Require(field));

    /// <summary>A territory, or null.</summary>
    public Territory? OptionalTerritory(string field) => Find(field) is { } value ? VectorValue.Territory(field, value) : null;

    /// <summary>A département by its code: <c>2A</c>.</summary>
    public Departement Departement(string field) => VectorValue.Departement(field, Require(field));

    /// <summary>A département, or null.</summary>
    public Departement? OptionalDepartement(string field) => Find(field) is { } value ? VectorValue.Departement(field, value) : null;

    /// <summary>One of a table of codes.</summary>
    public T Choice<T>(string field, IReadOnlyDictionary<string, T> table) => VectorValue.Choice(field, Require(field), table);

    /// <summary>One of a table of codes, or null.</summary>
    public T? OptionalChoice<T>(string field, IReadOnlyDictionary<string, T> table) where T : struct =>
        Find(field) is { } value ? VectorValue.Choice(field, value, table) : null;

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string field) => VectorValue.List(field, Require(field), VectorValue.Text);

    /// <summary>A list of whole numbers between two bounds, both included.</summary>
    public IReadOnlyList<int> Ints(string field, int least, int most) =>
        VectorValue.List(field, Require(field), (place, value) => VectorValue.Int(place, value, least, most));

    /// <summary>A list of dates.</summary>
    public IReadOnlyList<DateOnly> Dates(string field) => VectorValue.List(field, Require(field), VectorValue.Date);

    /// <summary>A list of codes of a table.</summary>
    public IReadOnlyList<T> Choices<T>(string field, IReadOnlyDictionary<string, T> table) =>
        VectorValue.List(field, Require(field), (place, value) => VectorValue.Choice(place, value, table));

    private JsonElement? Find(string field)
    {
        read.Add(field);
        return input.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
    }

    private JsonElement Require(string field) => Find(field) ?? throw new VectorFaultException(field, "ce champ est obligatoire : ajoutez-le.");
}
