using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.People;

/// <summary>What a link sent by e-mail allows.</summary>
public enum AccountLinkPurpose
{
    /// <summary>To create an account.</summary>
    [Code("creation", "Création d'un compte")]
    Creation,

    /// <summary>To choose a new password.</summary>
    [Code("mot-de-passe", "Nouveau mot de passe")]
    Password,

    /// <summary>To take another address.</summary>
    [Code("adresse", "Nouvelle adresse électronique")]
    Email,
}
