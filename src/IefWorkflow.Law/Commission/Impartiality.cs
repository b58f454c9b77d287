using IefWorkflow.Law.Articles;

namespace IefWorkflow.Law.Commission;

/// <summary>Whether a member should withdraw from a case. The software proposes; the person decides (OQ-15).</summary>
[Rule("D131-11-11/impartiality")]
[Article(Codes.CaseLaw, "principe d'impartialité")]
[Article(Codes.Crpa, "R133-12", InForceSince = "2016-01-01")]
public static class Impartiality
{
    /// <summary>The involvements for which recusal is proposed. The medical opinion concerns the doctor's seat only.</summary>
    public static IReadOnlyList<Involvement> ReasonsToRecuse(Seat seat, IEnumerable<Involvement> involvements) =>
        [.. involvements.Distinct().Where(involvement => involvement is not Involvement.GaveMedicalOpinion || seat is Seat.Doctor)];
}
