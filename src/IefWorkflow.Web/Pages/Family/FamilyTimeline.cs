using IefWorkflow.Cases.Reading;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>What happened, told to the family. A step that only concerns the services is not told.</summary>
internal static class FamilyTimeline
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["deposer-demande"] = "Votre demande a été déposée",
        ["accuser-reception"] = "Le service a accusé réception de votre demande",
        ["deposer-piece"] = "Un document a été ajouté",
        ["rappeler-pieces"] = "Le service vous a rappelé les documents manquants",
        ["enregistrer-pli"] = "L'enveloppe médicale fermée a été enregistrée",
        ["remettre-pli"] = "L'enveloppe médicale fermée a été remise au médecin",
        ["rendre-avis-medical"] = "Le médecin a donné son avis",
        ["rendre-avis-directeur"] = "Le directeur de l'école a donné son avis",
        ["convoquer-entretien"] = "Le service vous a invités à un entretien",
        ["transmettre-au-competent"] = "Votre demande a été transmise au service de votre département",
        ["notifier"] = "La décision vous a été envoyée",
        ["enregistrer-preuve"] = "La réception de la décision a été enregistrée",
        ["ouvrir-notification"] = "Vous avez ouvert la décision",
        ["acceptation-tacite"] = "L'autorisation est acquise\u00A0: personne n'a répondu dans les deux mois",
        ["demander-attestation"] = "Vous avez demandé l'attestation de l'autorisation",
        ["se-desister"] = "Vous avez renoncé à votre demande",
        ["changement-residence"] = "Un changement d'adresse a été déclaré",
        ["declarer-changement-residence"] = "Un changement d'adresse a été déclaré",
        ["engager-retrait"] = "Le service envisage de retirer l'autorisation et vous demande vos observations",
        ["retirer-autorisation"] = "L'autorisation a été retirée",
        ["former-recours"] = "Votre recours a été déposé",
        ["transmettre-recours"] = "Votre recours a été transmis à la commission",
        ["accuser-reception-recours"] = "La commission a accusé réception de votre recours",
        ["demander-pieces-recours"] = "La commission vous a demandé des documents",
        ["produire-pieces-recours"] = "Les documents demandés sont arrivés",
        ["inscrire-recours"] = "Votre recours est inscrit à une séance de la commission",
        ["desinscrire-recours"] = "Votre recours est reporté à une autre séance",
        ["deliberer"] = "La commission a examiné votre recours",
        ["rejet-tacite"] = "Deux mois sont passés sans réponse\u00A0: votre recours est rejeté",
        ["demander-motifs"] = "Vous avez demandé les raisons du rejet",
        ["communiquer-motifs"] = "La commission vous a donné les raisons du rejet",
        ["retirer-refus"] = "Le refus a été retiré",
        ["se-desister-recours"] = "Vous avez renoncé à votre recours",
        ["executer-decision"] = "La décision de la commission a été exécutée",
    };

    /// <summary>The entries that concern the family, the newest first.</summary>
    public static IEnumerable<(TimelineEntry Entry, string Sentence)> Of(CaseView view) =>
        from entry in view.Timeline.Reverse()
        where Sentences.ContainsKey(entry.Name)
        select (entry, Sentences[entry.Name]);
}
