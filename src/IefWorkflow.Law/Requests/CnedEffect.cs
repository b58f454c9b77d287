using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Requests;

/// <summary>The authorisation as the favourable opinion that enrolment at the CNED needs.</summary>
[Rule("R426-2-1/cned")]
[Article(Codes.Education, "R426-2-1", Alinea = 1)]
[Article(Codes.Education, "R131-11-8", Alinea = 8)]
public static class CnedEffect
{
    /// <summary>Whether the authorisation is worth a favourable opinion: on the grounds 1° to 3°, express or tacit.</summary>
    public static bool IsFavourableOpinion(Ground ground, AuthorisationKind authorisation) =>
        authorisation is not AuthorisationKind.Refused && ground.IsFirstToThird();
}
