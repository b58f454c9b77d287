using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Files;

/// <summary>A day of a file from which a clock can be counted.</summary>
public enum CaseDay
{
    /// <summary>The day the file was opened.</summary>
    [Code("ouverture", "Ouverture du dossier")]
    Opened,

    /// <summary>The day the competent DASEN received the request; for an appeal, the day the first administration received it.</summary>
    [Code("reception", "Réception")]
    Received,

    /// <summary>The day from which the request is complete.</summary>
    [Code("dossier-complet", "Réception du dossier complet")]
    Complete,

    /// <summary>The day the acknowledgement was notified.</summary>
    [Code("notification-accuse", "Notification de l'accusé de réception")]
    AcknowledgementNotified,

    /// <summary>The day the sealed envelope was handed to the doctor.</summary>
    [Code("remise-au-medecin", "Remise du pli au médecin")]
    EnvelopeHandedOver,

    /// <summary>The day of the decision in force.</summary>
    [Code("decision", "Décision")]
    Decided,

    /// <summary>The day the decision in force was notified.</summary>
    [Code("notification", "Notification de la décision")]
    Notified,

    /// <summary>The last day of the authorisation.</summary>
    [Code("fin-autorisation", "Fin de l'autorisation")]
    AuthorisationEnds,

    /// <summary>The day of the sitting.</summary>
    [Code("seance", "Séance de la commission")]
    MeetingHeld,

    /// <summary>The day the tacit decision was born.</summary>
    [Code("decision-implicite", "Décision implicite")]
    TacitDecision,

    /// <summary>The day the reasons of a tacit rejection were asked for.</summary>
    [Code("demande-des-motifs", "Demande des motifs")]
    ReasonsAsked,

    /// <summary>The day of the move.</summary>
    [Code("demenagement", "Changement de résidence")]
    Moved,

    /// <summary>The first day of the mandates.</summary>
    [Code("debut-mandat", "Début du mandat")]
    MandateStarts,
}
