using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Oversight;

/// <summary>When the software flags a possible contravention.</summary>
[Rule("R131-18/flag")]
[Article(Codes.Education, "R131-18", Alinea = 1)]
public static class Penalty
{
    /// <summary>The flag of a case. A pending request that permits home education provisionally is not flagged.</summary>
    /// <param name="authorisation">Whether the child is authorised.</param>
    /// <param name="enrolled">Whether the child is enrolled in a school.</param>
    /// <param name="residenceChangeToldInTime">Whether the last change of residence was told in time; true when there was none.</param>
    public static PossibleContravention Assess(AuthorisationOnDay authorisation, bool enrolled, bool residenceChangeToldInTime)
    {
        var taughtLawfully = enrolled || authorisation is AuthorisationOnDay.Authorised or AuthorisationOnDay.Pending { ProvisionallyPermitted: true };
        if (!taughtLawfully) return PossibleContravention.NeitherEnrolledNorAuthorised;

        return residenceChangeToldInTime ? PossibleContravention.None : PossibleContravention.ResidenceChangeNotTold;
    }
}
