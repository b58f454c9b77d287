using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Residence;

/// <summary>A family that holds an authorisation and moves.</summary>
public static class ChangeOfResidence
{
    /// <summary>Eight days to tell the DASEN who gave the authorisation; the day of the move is not counted.</summary>
    [Rule("R131-11-9/deadline")]
    [Article(Codes.Education, "R131-11-9", Alinea = 1)]
    public static TimeLimitDefinition Definition { get; } = new(
        "R131-11-9/deadline",
        "changement de résidence",
        new Days(8),
        Landing.NextWorkingDay,
        Landing.NextWorkingDay,
        "la famille",
        "l'autorisation reste valable, une contravention est possible (art. R.\u00A0131-18)");

    /// <summary>Five working days to pass the news on, an internal target: the text sets none.</summary>
    public static TimeLimitDefinition PassingOn { get; } = new(
        "R131-11-9/recipients",
        "information du changement de résidence reçue de la famille",
        new WorkingDays(5),
        Landing.AsCounted,
        Landing.AsCounted,
        "le DASEN qui a délivré l'autorisation",
        "aucun effet en droit (délai interne)");

    /// <summary>Whether the family told it in time. The authorisation stays valid either way; lateness is a flag for a person.</summary>
    [Rule("R131-11-9/late")]
    [Article(Codes.Education, "R131-11-9", Alinea = 1)]
    [Article(Codes.Education, "R131-18", Alinea = 1)]
    public static bool ToldInTime(DateOnly movedOn, DateOnly toldOn, WorkingCalendar calendar) => Definition.From(movedOn, calendar).IsMetOn(toldOn);

    /// <summary>Who must be told: the mayors of both communes; in another département, its DASEN, who tells the president of the departmental council.</summary>
    /// <param name="from">The commune and département left.</param>
    /// <param name="to">The commune and département of arrival.</param>
    /// <param name="councils">The addressees where there is no ordinary departmental council (Paris, Lyon…): data of the académie.</param>
    [Rule("R131-11-9/recipients")]
    [Article(Codes.Education, "R131-11-9", Alinea = 1)]
    [Article(Codes.Education, "R131-11-9", Alinea = 2)]
    public static ResidenceRecipients Recipients(Residence from, Residence to, DepartmentalCouncils councils)
    {
        string[] mayors = from.Commune == to.Commune ? [to.Commune] : [from.Commune, to.Commune];
        return from.Departement == to.Departement
            ? new ResidenceRecipients(mayors, CopyToDasen: null, CouncilInformed: null)
            : new ResidenceRecipients(mayors, to.Departement, councils.AddresseeFor(to));
    }
}
