using IefWorkflow.Cases.Codes;

namespace IefWorkflow.Cases.BreachReports;

/// <summary>What the DASEN finds out about the child of a report.</summary>
public enum BreachIssue
{
    /// <summary>The child is enrolled in a school.</summary>
    [Code("inscrit", "Inscrit")]
    Enrolled,

    /// <summary>The child is authorised, or provisionally permitted, to be taught at home.</summary>
    [Code("autorise", "Autorisé")]
    Authorised,

    /// <summary>The child is neither enrolled nor authorised.</summary>
    [Code("ni-inscrit-ni-autorise", "Ni inscrit ni autorisé")]
    Neither,
}
