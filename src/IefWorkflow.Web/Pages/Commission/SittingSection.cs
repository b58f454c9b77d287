using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Web.Pages.Commission;

/// <summary>A page of a sitting. Each has an address of its own.</summary>
public enum SittingSection
{
    /// <summary>Where everything stands, and what happened.</summary>
    [Code("", "Vue d'ensemble")]
    Overview,

    /// <summary>Who is convened.</summary>
    [Code("convocation", "Convocation")]
    Convocation,

    /// <summary>Which appeals.</summary>
    [Code("ordre-du-jour", "Ordre du jour")]
    Agenda,

    /// <summary>Who is there.</summary>
    [Code("presences", "Présences")]
    Attendance,

    /// <summary>The votes.</summary>
    [Code("deliberations", "Délibérations")]
    Deliberations,

    /// <summary>The minutes.</summary>
    [Code("proces-verbal", "Procès-verbal")]
    Minutes,

    /// <summary>What is sent to the families.</summary>
    [Code("notifications", "Notifications")]
    Notifications,
}
