using System.Globalization;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Law.Commission;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cases.Commission;

/// <summary>What the votes entered so far would produce, before anything is sealed.</summary>
/// <param name="Sentence">The result in a French sentence.</param>
/// <param name="Verdict">What sealing would announce: « LE RECOURS EST ADMIS »; empty when nothing would be decided.</param>
/// <param name="CanBeSealed">Whether the ballot can be closed as it stands.</param>
public sealed record ProvisionalResult(string Sentence, string Verdict, bool CanBeSealed)
{
    private const string CastingVote = "La voix du président est prépondérante\u00A0:";

    /// <summary>Counts the votes of a case.</summary>
    /// <param name="attendance">Who counts for the case.</param>
    /// <param name="votes">The votes entered; a seat that is not there has not voted yet.</param>
    /// <param name="round">1, or 2 for the second ballot.</param>
    /// <param name="readings">The open readings.</param>
    public static ProvisionalResult Of(CaseAttendance attendance, IReadOnlyDictionary<Seat, Voice> votes, int round, LegalReadings readings)
    {
        if (!attendance.Finding.CanSit) return new ProvisionalResult("Le quorum n'est pas atteint\u00A0: aucune décision ne peut être prise.", "", CanBeSealed: false);

        var missing = attendance.Seated.Keys.Where(seat => !votes.ContainsKey(seat)).Order().ToList();
        if (missing.Count > 0) return new ProvisionalResult($"Il manque le vote de\u00A0: {string.Join(", ", missing.Select(seat => seat.Label()))}. Une abstention se saisit aussi.", "", CanBeSealed: false);
        if (round > 1 && votes[Seat.President] is Voice.Abstain) return new ProvisionalResult("Au second tour, le président doit prendre parti\u00A0: sa voix est prépondérante en cas de partage.", "", CanBeSealed: false);

        var counted = attendance.Seated.Keys.Select(seat => votes[seat]).ToList();
        var ballot = new Ballot(counted.Count(voice => voice is Voice.Grant), counted.Count(voice => voice is Voice.Reject), counted.Count(voice => voice is Voice.Abstain), votes[Seat.President]);
        return Deliberation.Decide(ballot, readings).Match(
            decided => new ProvisionalResult(Majority(ballot, decided.Side), Said(decided.Side), CanBeSealed: true),
            cast => new ProvisionalResult(Invariant($"Partage égal, {ballot.Grant} – {ballot.Reject}. {CastingVote}"), Said(cast.Side), CanBeSealed: true),
            quorum => new ProvisionalResult(Invariant($"Le quorum n'est pas atteint\u00A0: {FrenchCount.Of(quorum.Present, "membre")} sur les {quorum.Required} exigés."), "", CanBeSealed: false),
            _ => new ProvisionalResult(None(ballot, round), "", CanBeSealed: true),
            _ => new ProvisionalResult("Personne ne peut s'abstenir selon la lecture retenue par l'académie\u00A0: faites voter de nouveau.", "", CanBeSealed: false));
    }

    /// <summary>What a sealed ballot decided, in French: « LE RECOURS EST ADMIS »; empty when nothing.</summary>
    public static string Said(BallotResult result) => result switch
    {
        BallotResult.Grant => Said(Voice.Grant),
        BallotResult.Reject => Said(Voice.Reject),
        _ => "",
    };

    private static string Majority(Ballot ballot, Voice side) =>
        Invariant($"Majorité des membres présents, {(side is Voice.Grant ? ballot.Grant : ballot.Reject)} voix sur {ballot.Present}\u00A0:");

    private static string None(Ballot ballot, int round) =>
        Invariant($"Aucune proposition ne réunit la majorité des membres présents ({ballot.Present / 2 + 1} sur {ballot.Present}). {(round == 1 ? "Procédez à un nouveau tour\u00A0: le président devra y prendre parti." : "Le recours sera ajourné et attendra une autre séance.")}");

    private static string Said(Voice side) => side is Voice.Grant ? "LE RECOURS EST ADMIS" : "LE RECOURS EST REJETÉ";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
