using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Requests;

/// <summary>Where an opinion points.</summary>
public enum OpinionDirection
{
    /// <summary>In favour.</summary>
    [Code("favorable", "Favorable")]
    Favourable,

    /// <summary>Against.</summary>
    [Code("defavorable", "Défavorable")]
    Unfavourable,

    /// <summary>More is needed.</summary>
    [Code("complement", "Complément nécessaire")]
    NeedsMore,

    /// <summary>None was given within the time.</summary>
    [Code("non-rendu", "Non rendu")]
    NotGiven,
}
