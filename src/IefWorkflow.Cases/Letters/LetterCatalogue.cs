using System.Collections.Frozen;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Letters;

/// <summary>The letters that the procedure needs.</summary>
public static class LetterCatalogue
{
    private static readonly LetterModel[] Models =
    [
        new("L-01", "Accusé de réception, dossier complet", "famille", "R131-11-6; CRPA L112-3, R112-5 / R112-11-1", Acknowledgement.Mentions),
        new("L-02", "Accusé de réception + demande de pièces", "famille", "R131-11-6; CRPA L114-5", [.. Acknowledgement.Mentions, .. Acknowledgement.MentionsWhenIncomplete]),
        new("L-03", "Rappel ou constat d'incomplétude", "famille", "R131-11-6", []),
        new("L-04", "Transmission au DASEN compétent", "DASEN compétent, copie à la famille", "CRPA L114-2", []),
        new("L-05", "Saisine du médecin de l'éducation nationale (bordereau de pli fermé)", "médecin de l'éducation nationale", "R131-11-2 al. 3", []),
        new("L-06", "Convocation à un entretien", "famille et personne chargée d'instruire", "L131-5 al. 10", Interview.Mentions),
        new("L-07", "Décision de refus", "chaque personne responsable", "L131-5; CRPA L211-2 7°, L211-5, L412-3; D131-11-10, -13", RefusalLetter.Mentions),
        new("L-08", "Décision d'autorisation", "famille", "R131-11-8", [.. LetterMentions.SevenItems, LetterMentions.Signatory]),
        new("L-09", "Attestation d'autorisation implicite", "famille", "L131-5 al. 11; CRPA L232-3; R131-11-8", [.. LetterMentions.SevenItems, LetterMentions.Signatory]),
        new("L-10", "Demande et formulaire d'avis circonstancié", "directeur d'établissement", "R131-11-7", []),
        new("L-11", "Procédure contradictoire et retrait", "famille", "CRPA L121-1, L122-1, L211-2 4°, L242-1", [LetterMentions.WithdrawalReasons, LetterMentions.Signatory]),
        new("L-12", "Accusé de réception du recours préalable", "requérant", "CRPA L411-3, L112-3, R112-5", CommissionLetter.AcknowledgementMentions),
        new("L-13", "Convocation de la commission + ordre du jour", "président et membres", "D131-11-11, -12", []),
        new("L-14", "Feuille de présence", "membres présents", "D131-11-12 al. 1", []),
        new("L-14b", "Procès-verbal", "dossier et président", "D131-11-12", []),
        new("L-15", "Décision de la commission : rejet", "requérant, copie au DASEN", "D131-11-12 al. 3; CRPA L412-7, L412-8; CJA R421-1, R421-5", CommissionLetter.RejectionMentions),
        new("L-16", "Décision de la commission : autorisation", "requérant et DASEN", "D131-11-12; R131-11-8", [.. LetterMentions.SevenItems, LetterMentions.Signatory]),
        new("L-17", "Alertes internes", "agents", "délais", []),
        new("L-18", "Retrait du refus et non-lieu", "famille et commission", "CRPA L412-6", [LetterMentions.Signatory]),
        new("L-19", "Information du maire", "maire de la commune de résidence", "L131-5 al. 13; R131-10-2", []),
        new("L-20", "Information du président du conseil départemental", "président du conseil départemental", "L131-5 al. 13", []),
        new("L-21", "Attestation pour le CNED", "famille, pour le CNED", "R426-2-1; R131-11-8 7°", [LetterMentions.Signatory]),
        new("L-22a", "Accusé de réception du changement de résidence", "famille", "R131-11-9", []),
        new("L-22b", "Information des maires sur le changement de résidence", "maires des communes concernées", "R131-11-9", []),
        new("L-22c", "Copie de l'autorisation au DASEN d'arrivée", "DASEN du département d'arrivée", "R131-11-9 al. 2", []),
        new("L-22d", "Information du président du conseil départemental sur le changement de résidence", "président du conseil départemental", "R131-11-9 al. 2", []),
        new("L-23", "Évaluations nationales", "famille", "R131-11-8 last al.", ["ASSESSMENT_DATES", "ASSESSMENT_ORGANISATION"]),
        new("L-24", "Fin du régime déclaratif", "famille", "R131-2; décret 2022-182 art. 9", []),
        new("L-25", "Arrêté de nomination", "membres et recueil des actes", "D131-11-11", [LetterMentions.Signatory]),
        new("L-26", "Procès-verbal de carence", "dossier et membres", "D131-11-12", []),
        new("L-27", "Demande hors période", "famille", "R131-11", []),
        new("L-28", "État pour l'instance départementale", "préfet et DASEN", "D131-4-1", []),
        new("L-29", "Communication des motifs d'une décision implicite", "famille", "CRPA L232-4", ["LEGAL_GROUNDS", "FACTUAL_GROUNDS", LetterMentions.Signatory]),
        new("L-30", "Déclaration de déport", "secrétariat", "impartialité", []),
        new("L-31", "Constat d'instruction sans autorisation (projet de mise en demeure)", "famille", "L131-5-1", [LetterMentions.Signatory]),
    ];

    private static readonly FrozenDictionary<string, LetterModel> ByCode = Models.ToFrozenDictionary(model => model.Code, StringComparer.Ordinal);

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<LetterModel> All => Models;

    /// <summary>The letter of a code, or null.</summary>
    public static LetterModel? Find(string code) => ByCode.GetValueOrDefault(code);
}
