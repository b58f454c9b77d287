namespace IefWorkflow.Web.Pages.Files;

/// <summary>Which acts are read again before they are done, because nothing undoes them.</summary>
internal static class ActReview
{
    /// <summary>The control by which a form asks for it, and by which the person confirms.</summary>
    public const string Control = "relecture";

    /// <summary>The form asks that its data be shown again first.</summary>
    public const string Asked = "a-faire";

    /// <summary>The person has read the data again and confirms them.</summary>
    public const string Confirmed = "faite";

    /// <summary>The person goes back to the form to change something.</summary>
    public const string GivenUp = "corriger";

    private static readonly Dictionary<string, string> Consequences = new(StringComparer.Ordinal)
    {
        ["decider"] = "La décision sera signée de votre nom. Elle ne se corrige plus\u00A0: seul un retrait, avec ses propres règles, la défait.",
        ["notifier"] = "L'envoi sera daté et entrera au journal. La preuve de sa réception fera courir le délai de recours.",
        ["retirer-autorisation"] = "L'autorisation prendra fin et la famille devra scolariser l'enfant.",
        ["retirer-refus"] = "Le refus disparaîtra et le recours n'aura plus d'objet.",
        ["transmettre-au-competent"] = "Le dossier quittera votre service.",
        ["rendre-avis-medical"] = "L'avis sera communiqué à la personne qui décide. Une correction restera visible.",
        ["rendre-avis-directeur"] = "L'avis sera joint au dossier et communiqué à la famille.",
        ["statuer-titre-etranger"] = "La décision sera signée de votre nom.",
        ["arreter-mise-en-demeure"] = "La mise en demeure sera signée de votre nom.",
        ["signer-decision-commission"] = "La décision de la commission sera signée et prête à notifier.",
        ["signer-pv"] = "Le procès-verbal sera figé\u00A0: toute suite se fera par un complément.",
    };

    /// <summary>What cannot be undone, in words; null for an act that is done at once.</summary>
    public static string? ConsequenceOf(string act) => Consequences.GetValueOrDefault(act);
}
