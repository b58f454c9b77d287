namespace IefWorkflow.Web.Pages.Family.Request;

/// <summary>A step of the guided request.</summary>
/// <param name="Name">Its word in addresses.</param>
/// <param name="Rank">Its place in the stepper, from 1; two pages may share one.</param>
/// <param name="Title">Its title.</param>
/// <param name="Controls">The names of its controls; those that end in <c>[</c> or <c>.</c> stand for all that begin so.</param>
public sealed record RequestStep(string Name, int Rank, string Title, IReadOnlyList<string> Controls)
{
    /// <summary>How many steps the stepper has.</summary>
    public const int Count = 6;

    /// <summary>The steps, in order. Documents come after the person who teaches, because they depend on it.</summary>
    public static IReadOnlyList<RequestStep> All { get; } =
    [
        new("enfant", 1, "L'enfant", ["enfant-nom", "enfant-prenoms", "enfant-ne-le", "enfant-ne-le.", "adresse", "commune", "residence"]),
        new("responsables", 2, "Les personnes responsables", ["autorite", "responsables[", "represente", "representants["]),
        new("motif", 3, "Le motif", ["motif", "annee", "integrite-menacee"]),
        new("precisions", 3, "Le motif\u00A0: précisions", ["annees", "motif-apparu-le", "motif-apparu-le.", "enseignement-a-distance", "etablissement", "uai", "faits-signales", "avis-directeur-demande"]),
        new("instruction", 4, "La personne chargée d'instruire", ["qui-instruit", "instructeurs["]),
        new("pieces", 5, "Les documents", []),
        new("recapitulatif", 6, "Le récapitulatif", []),
    ];

    /// <summary>The step of a word; null for none.</summary>
    public static RequestStep? Find(string name) => All.FirstOrDefault(step => step.Name == name);

    /// <summary>The step that asks for a datum; the first when none does.</summary>
    public static RequestStep Of(string path) => All.FirstOrDefault(step => step.Owns(path)) ?? All[0];

    /// <summary>Whether a control belongs to the step.</summary>
    public bool Owns(string control) => Controls.Any(name => name == control || (name[^1] is '[' or '.' && control.StartsWith(name, StringComparison.Ordinal)));
}
