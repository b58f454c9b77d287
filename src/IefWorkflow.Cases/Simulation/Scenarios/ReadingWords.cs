using System.Reflection;
using System.Text.Json;
using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cases.Simulation.Scenarios;

/// <summary>The French words for the open readings of the law.</summary>
public static class ReadingWords
{
    private static readonly string[] YesOrNo = ["non", "oui"];

    /// <summary>The readings: the word, the question it answers, and the words of its values in the order of the members.</summary>
    public static IReadOnlyList<(string Name, string Question, PropertyInfo Property, IReadOnlyList<string> Values)> All { get; } =
    [
        Of("delai-recours", "OQ-00", nameof(LegalReadings.AppealPeriod), "par-date", "8-jours", "15-jours"),
        Of("delai-recours-franc", "OQ-01", nameof(LegalReadings.AppealPeriodIsClear), YesOrNo),
        Of("periode-reportee", "OQ-02", nameof(LegalReadings.FilingWindowRollsOver), YesOrNo),
        Of("silence-hors-periode", "OQ-03", nameof(LegalReadings.SilenceAcceptsLateRequest), YesOrNo),
        Of("integrite-a-tout-moment", "OQ-04", nameof(LegalReadings.ThreatenedChildFilesAtAnyTime), YesOrNo),
        Of("depart-pieces", "OQ-05", nameof(LegalReadings.MissingPiecesStartsOn), "notification-accuse", "envoi-accuse", "reception-demande"),
        Of("cachet-pieces", "OQ-05", nameof(LegalReadings.PostmarkCountsForPieces), YesOrNo),
        Of("age-certificat", "OQ-06", nameof(LegalReadings.CertificateAgeMeasuredOn), "depot", "decision", "rentree"),
        Of("avis-medecin-toujours", "OQ-07", nameof(LegalReadings.DoctorOpinionAlwaysAsked), YesOrNo),
        Of("demande-avis-directeur-suffit", "OQ-08", nameof(LegalReadings.AskingHeadSuffices), YesOrNo),
        Of("president-compte-au-quorum", "OQ-09", nameof(LegalReadings.PresidentCountsForQuorum), YesOrNo),
        Of("majorite", "OQ-09b", nameof(LegalReadings.Majority), "membres-presents", "suffrages-exprimes", "sans-abstention"),
        Of("acceptation-arretee-par", "OQ-10", nameof(LegalReadings.TacitAcceptanceStoppedBy), "notification", "signature"),
        Of("dernier-jour-compris", "OQ-10", nameof(LegalReadings.LastDayIsInTime), YesOrNo),
        Of("mois-ouvert-par", "OQ-11", nameof(LegalReadings.MonthOpensOn), "premiere-administration", "commission"),
        Of("jours-de-notification", "OQ-12", nameof(LegalReadings.NotificationDays), "lundi-vendredi", "lundi-samedi"),
        Of("notifiee-par", "OQ-12", nameof(LegalReadings.DecisionNotifiedBy), "envoi", "reception"),
        Of("calendrier-de-notification", "OQ-12", nameof(LegalReadings.NotificationCalendarIs), "siege", "famille"),
        Of("visioconference", "OQ-13", nameof(LegalReadings.RemoteMembersArePresent), YesOrNo),
        Of("remplacement", "OQ-14", nameof(LegalReadings.Replacement), "reste-du-mandat", "deux-ans"),
        Of("deport-non-compte", "OQ-15", nameof(LegalReadings.RecusedMembersAreNotCounted), YesOrNo),
        Of("un-seul-responsable", "OQ-16", nameof(LegalReadings.OneGuardianMayFile), YesOrNo),
        Of("mandat-du-29-fevrier", "OQ-17", nameof(LegalReadings.LeapDayMandateEnds), "27-fevrier", "28-fevrier"),
        Of("annee-entamee-comptee", "OQ-18", nameof(LegalReadings.MidYearGrantCountsAsFirstYear), YesOrNo),
        Of("duree-tacite", "OQ-19", nameof(LegalReadings.TacitAuthorisationLasts), "demandee", "un-an"),
        Of("delivrance-tacite", "OQ-20", nameof(LegalReadings.TacitAuthorisationIssuedOn), "naissance", "attestation"),
        Of("duree-moindre-est-refus", "OQ-21", nameof(LegalReadings.ShorterDurationIsRefusal), YesOrNo),
        Of("retrait-soumis-au-recours", "OQ-22", nameof(LegalReadings.WithdrawalIsSubjectToAppeal), YesOrNo),
        Of("rejet-suspendu-par", "OQ-23", nameof(LegalReadings.RejectionSuspendedFrom), "notification", "envoi"),
        Of("vendredi-saint-inconnu", "OQ-24", nameof(LegalReadings.GoodFridayAtUnknownSeat), YesOrNo),
        Of("saint-martin", "OQ-25", nameof(LegalReadings.SaintMartinHoliday), "27-mai", "28-mai"),
        Of("fin-autorisation", "OQ-26", nameof(LegalReadings.AuthorisationEndsOn), "31-aout", "veille-de-rentree"),
    ];

    /// <summary>The readings of a profile, changed as an object of a scenario says.</summary>
    internal static LegalReadings Read(LegalReadings profile, JsonPart? part)
    {
        if (part is null) return profile;

        var readings = profile with { };
        foreach (var (name, _, property, values) in All)
        {
            if (part.Raw(name) is not { } given) continue;

            var word = given.ValueKind switch
            {
                JsonValueKind.True => "oui",
                JsonValueKind.False => "non",
                JsonValueKind.String => given.GetString()!,
                _ => "",
            };
            var index = values.ToList().IndexOf(word);
            if (index < 0) part.Fault(name, $"attendu\u00A0: {string.Join(", ", values)}.");
            else property.SetValue(readings, property.PropertyType == typeof(bool) ? index == 1 : Enum.GetValues(property.PropertyType).GetValue(index));
        }

        part.Close();
        return readings;
    }

    private static (string Name, string Question, PropertyInfo Property, IReadOnlyList<string> Values) Of(string name, string question, string property, params string[] values) =>
        (name, question, typeof(LegalReadings).GetProperty(property)!, values);
}
