using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>An act that is done on several files at once.</summary>
/// <param name="Name">The name of the act.</param>
/// <param name="Consequence">What it will do, for the preview.</param>
internal sealed record BulkAct(string Name, string Consequence)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<BulkAct> All { get; } =
    [
        new("prendre-dossier", "Vous suivrez chaque dossier que personne ne suit."),
        new("confier-dossier", "Chaque dossier sera suivi par la personne choisie."),
        new("etiqueter-dossier", "Chaque dossier portera l'étiquette."),
        new("rappeler-pieces", "Chaque famille recevra le rappel des pièces demandées qui manquent encore."),
        new("inscrire-recours", "Chaque recours sera inscrit à l'ordre du jour de la séance."),
    ];

    /// <summary>The act.</summary>
    public ActDescription Act => ActCatalogue.Find(Name)!;

    /// <summary>Those open to a role.</summary>
    public static IReadOnlyList<BulkAct> Of(Role role) => [.. All.Where(bulk => bulk.Act.Roles.Contains(role))];

    /// <summary>The one of a name open to a role, or null.</summary>
    public static BulkAct? Find(string name, Role role) => Of(role).FirstOrDefault(bulk => bulk.Name == name);
}
