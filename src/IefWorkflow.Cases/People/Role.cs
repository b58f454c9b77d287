using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.People;

/// <summary>What a person does here. One person may hold several roles, and acts in one at a time.</summary>
public enum Role
{
    /// <summary>A person responsible for the child.</summary>
    [Code("famille", "Famille")]
    Family,

    /// <summary>The clerk of the département's service: registers, checks, drafts; never opens a sealed envelope.</summary>
    [Code("gestionnaire", "Gestionnaire de la DSDEN")]
    Clerk,

    /// <summary>The DASEN, by delegation of the recteur.</summary>
    [Code("dasen", "Directeur académique (DASEN)")]
    Dasen,

    /// <summary>The doctor of the education service.</summary>
    [Code("medecin", "Médecin de l'éducation nationale")]
    Doctor,

    /// <summary>The head of the child's school.</summary>
    [Code("chef-etablissement", "Directeur d'établissement")]
    Head,

    /// <summary>The secretariat of the commission.</summary>
    [Code("secretariat", "Secrétariat de la commission")]
    Secretary,

    /// <summary>The recteur, or the representative who presides over the commission.</summary>
    [Code("president", "Président de la commission")]
    President,

    /// <summary>A member of the commission.</summary>
    [Code("membre", "Membre de la commission")]
    Member,

    /// <summary>The town hall: sees its own children, and only what R131-10-2 lists.</summary>
    [Code("mairie", "Mairie")]
    Mayor,

    /// <summary>The designer of workflows.</summary>
    [Code("concepteur", "Concepteur")]
    Designer,

    /// <summary>The administrator of the service.</summary>
    [Code("administrateur", "Administrateur")]
    Administrator,

    /// <summary>The software itself, when time passes.</summary>
    [Code("systeme", "Automatique")]
    System,
}
