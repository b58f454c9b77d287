namespace IefWorkflow.Law.Oversight;

/// <summary>A possible contravention of the fifth class. A flag for the DASEN, never an automatic referral.</summary>
public enum PossibleContravention
{
    /// <summary>Nothing to flag.</summary>
    None,

    /// <summary>Neither enrolled nor authorised (L131-5 al. 1).</summary>
    NeitherEnrolledNorAuthorised,

    /// <summary>A change of residence told late or not at all (L131-5 al. 2).</summary>
    ResidenceChangeNotTold,
}
