using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Residence;

/// <summary>Who is told that an authorisation was issued: the mayor and the president of the departmental council. Never the ground.</summary>
/// <param name="Mayor">The INSEE code of the commune of residence.</param>
/// <param name="Council">The departmental council, or the body that stands in for it.</param>
public sealed record AuthorisationInformation(string Mayor, string Council)
{
    /// <summary>The recipients for a child's residence, for an express and for a tacit authorisation alike.</summary>
    [Rule("L131-5/information")]
    [Article(Codes.Education, "L131-5", Alinea = 13, InForceSince = "2022-09-01")]
    public static AuthorisationInformation For(Residence residence, DepartmentalCouncils councils) =>
        new(residence.Commune, councils.AddresseeFor(residence));
}
