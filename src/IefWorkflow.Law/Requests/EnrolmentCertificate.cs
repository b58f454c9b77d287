using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Requests;

/// <summary>The certificate that a head of school gives for a child enrolled there (<i>certificat d'inscription</i>).</summary>
/// <param name="School">The school.</param>
/// <param name="EnrolledOn">The day of enrolment.</param>
/// <param name="LeftOn">The day the child left; null while enrolled.</param>
[Rule("R131-2/certificate")]
[Article(Codes.Education, "R131-2", Alinea = 1)]
public sealed record EnrolmentCertificate(string School, DateOnly EnrolledOn, DateOnly? LeftOn = null)
{
    /// <summary>Whether it proves that a child was enrolled on a day; after a refusal it closes the question.</summary>
    public bool ProvesEnrolmentOn(DateOnly day) => EnrolledOn <= day && (LeftOn is null || day < LeftOn);
}
