namespace IefWorkflow.Law.Calendar;

/// <summary>Codes, départements and time zones of the <see cref="Territory"/> values.</summary>
public static class Territories
{
    private static readonly (Territory Territory, string Code, string Name, string TimeZone)[] Table =
    [
        (Territory.Metropolitan, "METRO", "France métropolitaine", "Europe/Paris"),
        (Territory.AlsaceMoselle, "ALSACE_MOSELLE", "Alsace-Moselle", "Europe/Paris"),
        (Territory.Guadeloupe, "GUADELOUPE", "Guadeloupe", "America/Guadeloupe"),
        (Territory.Martinique, "MARTINIQUE", "Martinique", "America/Martinique"),
        (Territory.Guyane, "GUYANE", "Guyane", "America/Cayenne"),
        (Territory.LaReunion, "LA_REUNION", "La Réunion", "Indian/Reunion"),
        (Territory.Mayotte, "MAYOTTE", "Mayotte", "Indian/Mayotte"),
        (Territory.SaintBarthelemy, "SAINT_BARTHELEMY", "Saint-Barthélemy", "America/St_Barthelemy"),
        (Territory.SaintMartin, "SAINT_MARTIN", "Saint-Martin", "America/Marigot"),
    ];

    /// <summary>The codes in the order of the enumeration: <c>METRO</c>, <c>ALSACE_MOSELLE</c>…</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Table.Select(row => row.Code)];

    /// <summary>The code under which files and commands know the territory: <c>LA_REUNION</c>.</summary>
    public static string Code(this Territory territory) => Table[(int)territory].Code;

    /// <summary>The French name, for people.</summary>
    public static string Name(this Territory territory) => Table[(int)territory].Name;

    /// <summary>The IANA identifier of the local time in which a legal day begins and ends there.</summary>
    public static string TimeZoneId(this Territory territory) => Table[(int)territory].TimeZone;

    /// <summary>Finds a territory by its code; letter case counts.</summary>
    public static bool TryParse(string code, out Territory territory)
    {
        var index = Array.FindIndex(Table, row => row.Code == code);
        territory = index < 0 ? default : Table[index].Territory;
        return index >= 0;
    }
}
