using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.Files;

/// <summary>Where a file stands, in the words of the procedure.</summary>
public enum CaseState
{
    /// <summary>Filed; nobody has looked at it yet.</summary>
    [Code("depose", "Déposé")]
    Filed,

    /// <summary>Required pieces are missing.</summary>
    [Code("incomplet", "Incomplet")]
    Incomplete,

    /// <summary>Being examined.</summary>
    [Code("en-instruction", "En instruction")]
    UnderReview,

    /// <summary>Authorised by an express decision.</summary>
    [Code("autorise", "Autorisé")]
    Authorised,

    /// <summary>Authorised by two months of silence.</summary>
    [Code("autorise-tacitement", "Autorisé tacitement")]
    TacitlyAuthorised,

    /// <summary>Refused.</summary>
    [Code("refuse", "Refusé")]
    Refused,

    /// <summary>The family gave the request or the appeal up.</summary>
    [Code("desiste", "Désisté")]
    GivenUp,

    /// <summary>Sent on to the competent DASEN.</summary>
    [Code("transmis", "Transmis")]
    Transferred,

    /// <summary>The authorisation was withdrawn, or ended before its term.</summary>
    [Code("retire", "Retiré")]
    Withdrawn,

    /// <summary>The authorisation came to its term.</summary>
    [Code("expire", "Expiré")]
    Expired,

    /// <summary>Appeal received.</summary>
    [Code("recu", "Reçu")]
    Received,

    /// <summary>On the agenda of a sitting.</summary>
    [Code("inscrit", "Inscrit")]
    Scheduled,

    /// <summary>The commission has deliberated.</summary>
    [Code("delibere", "Délibéré")]
    Deliberated,

    /// <summary>The appeal was granted and notified.</summary>
    [Code("accueilli", "Accueilli")]
    Granted,

    /// <summary>The appeal was rejected and notified.</summary>
    [Code("rejete", "Rejeté")]
    Rejected,

    /// <summary>The commission declared the appeal inadmissible, and notified it.</summary>
    [Code("irrecevable", "Irrecevable")]
    Inadmissible,

    /// <summary>Two months of silence rejected the appeal; the commission may still grant it.</summary>
    [Code("rejete-implicitement", "Rejeté implicitement")]
    TacitlyRejected,

    /// <summary>The refusal was withdrawn: nothing is left to decide.</summary>
    [Code("non-lieu", "Non-lieu")]
    Moot,

    /// <summary>In progress, for files that are neither requests nor appeals.</summary>
    [Code("en-cours", "En cours")]
    Open,

    /// <summary>Ended, for files that are neither requests nor appeals.</summary>
    [Code("clos", "Clos")]
    Closed,
}
