using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Decisions;

/// <summary>What a decision says.</summary>
public enum DecisionKind
{
    /// <summary>The request is granted.</summary>
    [Code("autorisation", "Autorisation")]
    Grant,

    /// <summary>The request is granted for less than was requested: a partial refusal (OQ-21).</summary>
    [Code("duree-moindre", "Autorisation pour une durée moindre")]
    ShorterGrant,

    /// <summary>The request is refused.</summary>
    [Code("refus", "Refus")]
    Refusal,

    /// <summary>Two months of silence granted the request.</summary>
    [Code("acceptation-tacite", "Décision implicite d'acceptation")]
    TacitAcceptance,

    /// <summary>An authorisation is withdrawn.</summary>
    [Code("retrait-autorisation", "Retrait de l'autorisation")]
    AuthorisationWithdrawal,

    /// <summary>A refusal is withdrawn (CRPA L412-6).</summary>
    [Code("retrait-refus", "Retrait du refus")]
    RefusalWithdrawal,

    /// <summary>A foreign diploma is accepted (R131-11-5 3°).</summary>
    [Code("titre-etranger-admis", "Titre étranger admis")]
    ForeignDiplomaAccepted,

    /// <summary>A foreign diploma is not accepted.</summary>
    [Code("titre-etranger-non-admis", "Titre étranger non admis")]
    ForeignDiplomaNotAccepted,

    /// <summary>The family is put on notice to enrol the child (L131-5-1).</summary>
    [Code("mise-en-demeure", "Mise en demeure")]
    FormalNotice,

    /// <summary>The commission grants the appeal.</summary>
    [Code("recours-accueilli", "Recours accueilli")]
    AppealGranted,

    /// <summary>The commission rejects the appeal.</summary>
    [Code("recours-rejete", "Recours rejeté")]
    AppealRejected,

    /// <summary>The commission declares the appeal inadmissible.</summary>
    [Code("recours-irrecevable", "Recours irrecevable")]
    AppealInadmissible,

    /// <summary>Two months of silence rejected the appeal.</summary>
    [Code("rejet-tacite", "Décision implicite de rejet")]
    TacitRejection,
}
