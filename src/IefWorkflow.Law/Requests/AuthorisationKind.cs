namespace IefWorkflow.Law.Requests;

/// <summary>How a request ended, as far as an authorisation goes.</summary>
public enum AuthorisationKind
{
    /// <summary>Granted by a decision.</summary>
    Express,

    /// <summary>Granted by two months of silence.</summary>
    Tacit,

    /// <summary>Refused.</summary>
    Refused,
}
