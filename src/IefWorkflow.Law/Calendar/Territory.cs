namespace IefWorkflow.Law.Calendar;

/// <summary>A part of France with public holidays of its own.</summary>
public enum Territory
{
    /// <summary>Metropolitan France outside Alsace-Moselle.</summary>
    Metropolitan,

    /// <summary>Bas-Rhin, Haut-Rhin and Moselle: Good Friday (in some communes) and 26 December.</summary>
    AlsaceMoselle,

    /// <summary>Guadeloupe: 27 May.</summary>
    Guadeloupe,

    /// <summary>Martinique: 22 May.</summary>
    Martinique,

    /// <summary>Guyane: 10 June.</summary>
    Guyane,

    /// <summary>La Réunion: 20 December.</summary>
    LaReunion,

    /// <summary>Mayotte: 27 April.</summary>
    Mayotte,

    /// <summary>Saint-Barthélemy: 9 October.</summary>
    SaintBarthelemy,

    /// <summary>Saint-Martin: 27 or 28 May, a disputed point (<see cref="Readings.LegalReadings.SaintMartinHoliday"/>).</summary>
    SaintMartin,
}
