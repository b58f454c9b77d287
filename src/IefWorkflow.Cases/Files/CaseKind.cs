using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Files;

/// <summary>What a file is about.</summary>
public enum CaseKind
{
    /// <summary>A request for authorisation.</summary>
    [Code("demande", "Demande d'autorisation")]
    Request,

    /// <summary>An appeal against a refusal (RAPO).</summary>
    [Code("recours", "Recours administratif préalable obligatoire")]
    Appeal,

    /// <summary>A sitting of the commission.</summary>
    [Code("seance", "Séance de la commission")]
    Sitting,

    /// <summary>The appointments to the commission.</summary>
    [Code("mandats", "Mandats de la commission")]
    Mandates,

    /// <summary>A change of residence (R131-11-9).</summary>
    [Code("changement-residence", "Changement de résidence")]
    ResidenceChange,

    /// <summary>A report that a child is not taught (R131-4, R131-9).</summary>
    [Code("signalement", "Signalement")]
    BreachReport,

    /// <summary>A year of the departmental body against school avoidance (D131-4-1).</summary>
    [Code("instance", "Instance départementale")]
    DepartmentalBody,
}
