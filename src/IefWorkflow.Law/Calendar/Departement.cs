namespace IefWorkflow.Law.Calendar;

/// <summary>A French département, known by its code: <c>01</c> to <c>95</c>, <c>2A</c>, <c>2B</c>, <c>971</c> to <c>978</c>.</summary>
public readonly record struct Departement
{
    private readonly string? code;

    private Departement(string code) => this.code = code;

    /// <summary>The official code. Three digits overseas.</summary>
    public string Code => code ?? throw new InvalidOperationException("A Departement must be parsed from a code.");

    /// <summary>The territory whose public holidays apply there.</summary>
    public Territory Territory => Code switch
    {
        "57" or "67" or "68" => Territory.AlsaceMoselle,
        "971" => Territory.Guadeloupe,
        "972" => Territory.Martinique,
        "973" => Territory.Guyane,
        "974" => Territory.LaReunion,
        "976" => Territory.Mayotte,
        "977" => Territory.SaintBarthelemy,
        "978" => Territory.SaintMartin,
        _ => Territory.Metropolitan,
    };

    /// <summary>Reads a code. Corsica is <c>2A</c> or <c>2B</c>; <c>20</c> is refused.</summary>
    /// <returns>False when no département has that code.</returns>
    public static bool TryParse(string? text, out Departement departement)
    {
        var known = text switch
        {
            "2A" or "2B" or "971" or "972" or "973" or "974" or "975" or "976" or "977" or "978" => true,
            { Length: 2 } when char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) => text is not ("00" or "20") && string.CompareOrdinal(text, "95") <= 0,
            _ => false,
        };
        departement = known ? new Departement(text!) : default;
        return known;
    }

    /// <summary>Reads a code that must exist.</summary>
    /// <exception cref="FormatException">No département has that code.</exception>
    public static Departement Parse(string text) =>
        TryParse(text, out var departement) ? departement : throw new FormatException($"« {text} » n'est pas un code de département.");

    /// <inheritdoc/>
    public override string ToString() => code ?? "";
}
