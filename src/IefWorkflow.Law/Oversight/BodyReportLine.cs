using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Oversight;

/// <summary>One line of the report to the departmental body. It has no member for a ground, a medical fact or an appeal.</summary>
/// <param name="Commune">The INSEE code of the commune.</param>
/// <param name="ChildrenNeitherEnrolledNorAuthorised">How many children are neither enrolled nor authorised.</param>
/// <param name="FormalNoticesSent">How many formal notices to enrol were sent.</param>
/// <param name="FormalNoticesFollowed">How many were followed by an enrolment.</param>
/// <param name="ControlsHeld">How many controls of home education were held.</param>
[Rule("D131-4-1/report")]
[Article(Codes.Education, "D131-4-1", Alinea = 1)]
[Article(Codes.Education, "D131-4-1", Alinea = 2)]
public sealed record BodyReportLine(
    string Commune,
    int ChildrenNeitherEnrolledNorAuthorised,
    int FormalNoticesSent,
    int FormalNoticesFollowed,
    int ControlsHeld)
{
    /// <summary>Whether a child belongs to the list: neither enrolled, nor authorised, nor provisionally permitted.</summary>
    public static bool Lists(AuthorisationOnDay authorisation, bool enrolled) =>
        Penalty.Assess(authorisation, enrolled, residenceChangeToldInTime: true) is PossibleContravention.NeitherEnrolledNorAuthorised;
}
