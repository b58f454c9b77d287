using IefWorkflow.Law.Readings;

namespace IefWorkflow.Cases.Settings;

/// <summary>The readings of the law, in the order of the open questions, with what each value does.</summary>
public static class ReadingNotes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ReadingNote> All { get; } =
    [
        Of("OQ-00", nameof(LegalReadings.AppealPeriod), "De combien de jours une famille dispose-t-elle pour former un recours\u00A0?", "D131-11-10", ("ByDate", "Le délai en vigueur le jour de la notification du refus\u00A0: huit jours, aucun pendant la suspension de 2022, puis quinze jours."), ("EightDays", "Huit jours, quelle que soit la date."), ("FifteenDays", "Quinze jours, quelle que soit la date.")),
        YesNo("OQ-01", nameof(LegalReadings.AppealPeriodIsClear), "Le délai de recours est-il franc\u00A0?", "D131-11-10", "Un recours du lendemain du dernier jour est présumé recevable.", "Le dernier jour est le dernier."),
        YesNo("OQ-02", nameof(LegalReadings.FilingWindowRollsOver), "La période de dépôt qui finit un jour non ouvré est-elle prolongée\u00A0?", "R131-11", "Elle finit le jour ouvré suivant.", "Elle finit le 31 mai, quel que soit le jour."),
        YesNo("OQ-03", nameof(LegalReadings.SilenceAcceptsLateRequest), "Deux mois de silence acceptent-ils une demande déposée hors période\u00A0?", "L131-5\u00A0; CRPA L231-1", "Oui\u00A0: le délai court et les rappels partent.", "Non\u00A0: le silence n'accepte rien."),
        YesNo("OQ-04", nameof(LegalReadings.ThreatenedChildFilesAtAnyTime), "La demande pour un enfant menacé peut-elle être déposée toute l'année\u00A0?", "L131-5 al. 14\u00A0; R131-11-7", "Oui, à tout moment.", "Non, dans la période de dépôt seulement."),
        Of("OQ-05", nameof(LegalReadings.MissingPiecesStartsOn), "Qu'est-ce qui ouvre le délai laissé pour les pièces manquantes\u00A0?", "R131-11-6", ("NotificationOfAcknowledgement", "La notification de l'accusé de réception à la famille."), ("DispatchOfAcknowledgement", "L'envoi de l'accusé de réception."), ("ReceiptOfRequest", "La réception de la demande.")),
        YesNo("OQ-05", nameof(LegalReadings.PostmarkCountsForPieces), "Une pièce postée le dernier jour est-elle dans les temps\u00A0?", "R131-11-6\u00A0; CRPA L112-1", "Oui\u00A0: le cachet de la poste fait foi.", "Non\u00A0: la réception compte."),
        Of("OQ-06", nameof(LegalReadings.CertificateAgeMeasuredOn), "Quel jour le certificat médical doit-il dater de moins d'un an\u00A0?", "R131-11-2", ("Filing", "Le jour du dépôt."), ("Decision", "Le jour de la décision."), ("StartOfSchoolYear", "Le premier jour de l'année scolaire.")),
        YesNo("OQ-07", nameof(LegalReadings.DoctorOpinionAlwaysAsked), "L'avis du médecin est-il demandé quand seules des décisions de la CDAPH sont jointes\u00A0?", "R131-11-2", "Oui, toujours.", "Non, seulement avec un certificat."),
        YesNo("OQ-08", nameof(LegalReadings.AskingHeadSuffices), "La preuve que l'avis du directeur a été demandé en tient-elle lieu\u00A0?", "R131-11-7", "Oui\u00A0: le dossier est complet.", "Non\u00A0: l'avis manque."),
        YesNo("OQ-09", nameof(LegalReadings.PresidentCountsForQuorum), "Le président compte-t-il pour le quorum\u00A0?", "D131-11-12", "Oui\u00A0: trois présents sur cinq.", "Non\u00A0: trois membres sur quatre, et un président."),
        Of("OQ-09b", nameof(LegalReadings.Majority), "Sur quoi la majorité est-elle comptée\u00A0?", "D131-11-12", ("MembersPresent", "Sur les membres présents\u00A0: une abstention n'aide aucun côté."), ("VotesCast", "Sur les voix exprimées\u00A0: les abstentions ne comptent pas."), ("NoAbstention", "Personne ne peut s'abstenir.")),
        Of("OQ-10", nameof(LegalReadings.TacitAcceptanceStoppedBy), "Quel acte arrête l'acceptation implicite\u00A0?", "L131-5\u00A0; CRPA L231-1", ("Notification", "La notification de la décision."), ("Signature", "La signature de la décision.")),
        YesNo("OQ-10", nameof(LegalReadings.LastDayIsInTime), "Un acte du jour même de la décision implicite est-il dans les temps\u00A0?", "CRPA L231-1", "Oui, avec un avertissement.", "Non."),
        Of("OQ-11", nameof(LegalReadings.MonthOpensOn), "Quelle réception ouvre le mois dans lequel la commission se réunit\u00A0?", "D131-11-12", ("FirstAdministration", "Celle de la première administration saisie."), ("Commission", "Celle de la commission.")),
        Of("OQ-12", nameof(LegalReadings.NotificationDays), "Quels sont les cinq jours ouvrés de la notification\u00A0?", "D131-11-12", ("MondayToFriday", "Du lundi au vendredi."), ("MondayToSaturday", "Du lundi au samedi.")),
        Of("OQ-12", nameof(LegalReadings.DecisionNotifiedBy), "La décision est-elle notifiée à l'envoi ou à la réception\u00A0?", "D131-11-12", ("Dispatch", "À l'envoi."), ("Receipt", "À la réception.")),
        Of("OQ-12", nameof(LegalReadings.NotificationCalendarIs), "Quel calendrier compte ces cinq jours\u00A0?", "D131-11-12", ("SeatOfCommission", "Celui du siège de la commission."), ("FamilyResidence", "Celui du département de la famille.")),
        YesNo("OQ-13", nameof(LegalReadings.RemoteMembersArePresent), "Un membre en visioconférence est-il présent\u00A0?", "D131-11-12", "Oui.", "Non."),
        Of("OQ-14", nameof(LegalReadings.Replacement), "Combien de temps un remplaçant est-il nommé\u00A0?", "D131-11-11", ("RemainderOfMandate", "Ce qui reste du mandat."), ("NewMandate", "Deux nouvelles années.")),
        YesNo("OQ-15", nameof(LegalReadings.RecusedMembersAreNotCounted), "Un membre déporté sort-il du quorum et du vote du dossier\u00A0?", "Principe d'impartialité", "Oui.", "Non."),
        YesNo("OQ-16", nameof(LegalReadings.OneGuardianMayFile), "Un seul responsable peut-il déposer\u00A0?", "R131-11", "Oui, avec un avertissement.", "Non, les deux signent."),
        Of("OQ-17", nameof(LegalReadings.LeapDayMandateEnds), "Quand finit un mandat commencé un 29 février\u00A0?", "D131-11-11", ("February27", "Le 27 février, deux ans après."), ("February28", "Le 28 février, deux ans après.")),
        YesNo("OQ-18", nameof(LegalReadings.MidYearGrantCountsAsFirstYear), "L'année en cours compte-t-elle comme première année autorisée\u00A0?", "R131-11-2", "Oui.", "Non."),
        Of("OQ-19", nameof(LegalReadings.TacitAuthorisationLasts), "Combien de temps dure une autorisation implicite\u00A0?", "L131-5\u00A0; R131-11-2", ("RequestedWithinMaximum", "La durée demandée, dans la limite du motif."), ("OneSchoolYear", "Une année scolaire.")),
        Of("OQ-20", nameof(LegalReadings.TacitAuthorisationIssuedOn), "De quel jour date une autorisation implicite\u00A0?", "CRPA L232-3", ("Birth", "Du jour où les deux mois ont fini."), ("Attestation", "Du jour de l'attestation.")),
        YesNo("OQ-21", nameof(LegalReadings.ShorterDurationIsRefusal), "Une durée moindre que demandée est-elle un refus susceptible de recours\u00A0?", "L131-5\u00A0; D131-11-10", "Oui, en partie\u00A0: la lettre porte les voies de recours.", "Non."),
        YesNo("OQ-22", nameof(LegalReadings.WithdrawalIsSubjectToAppeal), "Le retrait d'une autorisation passe-t-il par le recours préalable\u00A0?", "D131-11-10\u00A0; CRPA L242-1", "Oui.", "Non."),
        Of("OQ-23", nameof(LegalReadings.RejectionSuspendedFrom), "Quand une demande de pièces arrête-t-elle le délai du rejet implicite\u00A0?", "CRPA L114-5", ("NotificationOfRequestForPieces", "À sa notification."), ("DispatchOfRequestForPieces", "À son envoi.")),
        YesNo("OQ-24", nameof(LegalReadings.GoodFridayAtUnknownSeat), "Le Vendredi saint est-il férié, en Alsace-Moselle, là où rien n'est noté\u00A0?", "Code du travail L3134-13", "Oui.", "Non."),
        Of("OQ-25", nameof(LegalReadings.SaintMartinHoliday), "Quel jour Saint-Martin commémore-t-elle l'abolition de l'esclavage\u00A0?", "Code du travail L3422-2", ("May27", "Le 27 mai."), ("May28", "Le 28 mai.")),
        Of("OQ-26", nameof(LegalReadings.AuthorisationEndsOn), "Quel jour finit une autorisation\u00A0?", "R131-11-2", ("August31", "Le 31 août de sa dernière année scolaire."), ("EveOfSchoolYear", "La veille de la rentrée suivante.")),
    ];

    /// <summary>The value of a reading, as settings write it.</summary>
    public static string ValueOf(LegalReadings readings, ReadingNote note) => Value(typeof(LegalReadings).GetProperty(note.Option)!.GetValue(readings)!);

    private static string Value(object value) => value is bool yes ? (yes ? "true" : "false") : value.ToString()!;

    private static ReadingNote Of(string question, string option, string asks, string article, params (string Value, string Effect)[] effects) =>
        new(question, option, asks, article, effects.ToDictionary(effect => effect.Value, effect => effect.Effect, StringComparer.Ordinal));

    private static ReadingNote YesNo(string question, string option, string asks, string article, string yes, string no) => Of(question, option, asks, article, ("true", yes), ("false", no));
}
