using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Web.Pages.Planning;

/// <summary>How the calendar is shown; each view holds the same.</summary>
public enum CalendarView
{
    /// <summary>A list of days.</summary>
    [Code("liste", "Liste")]
    List,

    /// <summary>A table of weeks.</summary>
    [Code("mois", "Mois")]
    Month,

    /// <summary>The campaign for a school year.</summary>
    [Code("annee", "Année scolaire")]
    Year,
}
