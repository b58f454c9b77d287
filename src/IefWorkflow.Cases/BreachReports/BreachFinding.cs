using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>What the files say of a child on a day.</summary>
public enum BreachFinding
{
    /// <summary>An express authorisation runs.</summary>
    [Code("autorise", "Autorisation expresse en cours")]
    Authorised,

    /// <summary>An authorisation born of silence runs.</summary>
    [Code("autorise-tacitement", "Autorisation implicite en cours")]
    TacitlyAuthorised,

    /// <summary>A request is pending, and home education is permitted meanwhile (L131-5 al. 14).</summary>
    [Code("permis-a-titre-provisoire", "Demande en cours, instruction dans la famille permise à titre provisoire")]
    ProvisionallyPermitted,

    /// <summary>A request is pending; home education is not permitted yet.</summary>
    [Code("demande-en-cours", "Demande en cours, sans autorisation")]
    Pending,

    /// <summary>No authorisation.</summary>
    [Code("non-autorise", "Aucune autorisation")]
    NotAuthorised,
}
