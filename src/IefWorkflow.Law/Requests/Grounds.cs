namespace IefWorkflow.Law.Requests;

/// <summary>Codes, labels and families of the <see cref="Ground"/> values.</summary>
public static class Grounds
{
    private static readonly (string Code, string Label)[] Table =
    [
        ("M1A", "état de santé de l'enfant"),
        ("M1B", "situation de handicap de l'enfant"),
        ("M2A", "pratique sportive intensive"),
        ("M2B", "pratique artistique intensive"),
        ("M3A", "itinérance de la famille en France"),
        ("M3B", "éloignement géographique de tout établissement scolaire public"),
        ("M4", "situation propre à l'enfant motivant le projet éducatif"),
        ("PLEIN_DROIT", "autorisation de plein droit"),
    ];

    /// <summary>The codes in the order of the enumeration.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. Table.Select(row => row.Code)];

    /// <summary>The code under which files know the ground: <c>M1A</c>.</summary>
    public static string Code(this Ground ground) => Table[(int)ground].Code;

    /// <summary>The French label, for people.</summary>
    public static string Label(this Ground ground) => Table[(int)ground].Label;

    /// <summary>Health or disability: the 1° of L131-5, with its sealed certificate, its doctor's opinion and its three years.</summary>
    public static bool IsMedical(this Ground ground) => ground is Ground.Health or Ground.Disability;

    /// <summary>Whether the ground is one of the 1° to 3° of L131-5, the authorisation for which opens enrolment at the CNED.</summary>
    public static bool IsFirstToThird(this Ground ground) => ground is not (Ground.OwnSituation or Ground.AsOfRight);

    /// <summary>Whether a ground that appears after the filing window may still be put forward (R131-11 al. 2).</summary>
    public static bool MayAppearLate(this Ground ground) => ground is Ground.Health or Ground.Disability or Ground.Remoteness;

    /// <summary>Finds a ground by its code; letter case counts.</summary>
    public static bool TryParse(string code, out Ground ground)
    {
        var index = Array.FindIndex(Table, row => row.Code == code);
        ground = index < 0 ? default : (Ground)index;
        return index >= 0;
    }
}
