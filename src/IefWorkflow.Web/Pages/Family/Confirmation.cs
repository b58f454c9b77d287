namespace IefWorkflow.Web.Pages.Family;

/// <summary>An act that a family confirms on a page of its own, after reading what follows from it.</summary>
/// <param name="Address">The last part of its address.</param>
/// <param name="Act">The name of the act.</param>
/// <param name="Title">The title.</param>
/// <param name="Consequences">What follows, one sentence each.</param>
/// <param name="Button">The words of the button.</param>
/// <param name="Then">Where the family goes after, under the file.</param>
public sealed record Confirmation(string Address, string Act, string Title, IReadOnlyList<string> Consequences, string Button, string Then = "")
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Confirmation> All { get; } =
    [
        new("ouvrir", "ouvrir-notification", "Ouvrir la décision",
        [
            "Une décision vous a été envoyée par lettre recommandée électronique, comme vous l'avez accepté.",
            "Le jour où vous l'ouvrez est enregistré. C'est le jour de la notification\u00A0: les délais pour la contester partent de ce jour.",
            "Si vous ne l'ouvrez pas dans les quinze jours, elle compte comme notifiée depuis le jour de l'envoi.",
        ], "Ouvrir la décision", "/decision"),
        new("desistement", "se-desister", "Renoncer à ma demande",
        [
            "Votre demande ne sera plus examinée. Le dossier sera fermé.",
            "Votre enfant devra être inscrit dans une école, sauf s'il a une autre autorisation.",
            "Vous ne pourrez pas revenir en arrière\u00A0: il faudrait faire une nouvelle demande.",
        ], "Renoncer à ma demande"),
        new("renoncer-au-recours", "se-desister-recours", "Renoncer à mon recours",
        [
            "La commission n'examinera plus votre recours. Le refus reste valable.",
            "Vous ne pourrez pas revenir en arrière\u00A0: le délai pour former un nouveau recours peut être passé.",
        ], "Renoncer à mon recours"),
        new("motifs", "demander-motifs", "Demander les raisons du rejet",
        [
            "Votre recours a été rejeté parce que la commission n'a pas répondu.",
            "Elle a un mois pour vous donner ses raisons.",
            "Le délai pour saisir le tribunal est alors prolongé\u00A0: deux mois après le jour où vous recevez ces raisons.",
        ], "Demander les raisons"),
        new("attestation", "demander-attestation", "Demander l'attestation de mon autorisation",
        [
            "Votre demande a été acceptée parce que personne n'a répondu dans le délai.",
            "Le service doit vous donner un papier qui le prouve.",
        ], "Demander l'attestation"),
    ];
}
