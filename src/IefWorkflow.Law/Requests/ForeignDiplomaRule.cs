using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Requests;

/// <summary>The separate decision that a foreign diploma needs: the DASEN « peut autoriser » a person whose diploma is comparable to level 4.</summary>
[Rule("R131-11-5/foreign-diploma")]
[Article(Codes.Education, "R131-11-5", Alinea = 8)]
public static class ForeignDiplomaRule
{
    /// <summary>Says what the file needs.</summary>
    /// <param name="ground">The ground put forward; only the 4° asks for a diploma.</param>
    /// <param name="documents">The codes of the documents received.</param>
    /// <param name="acceptedByDasen">The DASEN's recorded decision, or null when there is none yet.</param>
    public static ForeignDiploma Assess(Ground ground, IReadOnlyCollection<string> documents, bool? acceptedByDasen)
    {
        if (ground is not Ground.OwnSituation || documents.Contains("M4-BAC") || !documents.Contains("M4-FOREIGN")) return ForeignDiploma.NoDecisionNeeded;

        return acceptedByDasen switch
        {
            null => ForeignDiploma.DecisionNeeded,
            true => ForeignDiploma.Accepted,
            false => ForeignDiploma.NotAccepted,
        };
    }
}
