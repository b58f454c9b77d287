using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Requests;

/// <summary>What the DASEN answers to a request.</summary>
public enum RequestAnswer
{
    /// <summary>Granted as requested.</summary>
    [Code("accorder", "Accorder l'autorisation")]
    Grant,

    /// <summary>Granted for less than was requested: a partial refusal (OQ-21).</summary>
    [Code("duree-moindre", "Accorder pour une durée moindre")]
    GrantForLess,

    /// <summary>Refused.</summary>
    [Code("refuser", "Refuser l'autorisation")]
    Refuse,
}
