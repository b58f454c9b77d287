using IefWorkflow.Law.Articles;
using IefWorkflow.Law.Calendar;

namespace IefWorkflow.Law.Requests;

/// <summary>Which DASEN examines a request.</summary>
public abstract record Competence
{
    private Competence()
    {
    }

    /// <summary>The request reached the DASEN of the département where the child lives.</summary>
    public sealed record Competent : Competence;

    /// <summary>The request must be passed on, and the family told (CRPA L114-2); the acceptance clock starts on receipt there (L114-3 al. 2).</summary>
    /// <param name="To">The département whose DASEN is competent.</param>
    public sealed record TransmitTo(Departement To) : Competence;

    /// <summary>The DASEN competent is that of the child's residence.</summary>
    /// <param name="residenceOfChild">The département where the child lives.</param>
    /// <param name="addressee">The département whose DASEN received the request.</param>
    [Rule("R131-11/competence")]
    [Article(Codes.Education, "R131-11", Alinea = 1)]
    [Article(Codes.Crpa, "L114-2", InForceSince = "2016-01-01")]
    public static Competence Of(Departement residenceOfChild, Departement addressee) =>
        residenceOfChild == addressee ? new Competent() : new TransmitTo(residenceOfChild);
}
