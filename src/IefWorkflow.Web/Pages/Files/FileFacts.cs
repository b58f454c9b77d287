using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Web.Pages.Files;

/// <summary>What a file is about, as labels and values.</summary>
internal static class FileFacts
{
    private static readonly (string Name, string Label)[] Labels =
    [
        ("enfant", "Enfant"), ("ne-le", "Né(e) le"), ("commune", "Commune"), ("departement", "Département"), ("motif-libelle", "Motif"), ("annee", "Année scolaire"), ("annees", "Nombre d'années"),
        ("date-depot", "Déposé le"), ("date-reception", "Reçu le"), ("date-decision", "Décidé le"), ("date-implicite", "Autorisation implicite le"), ("fin-autorisation", "Autorisé jusqu'au"),
        ("ecole-rattachement", "École de rattachement"), ("motif", "Motif"), ("date_refus", "Refus attaqué du"), ("date_reception", "Reçu le"), ("recevabilite", "Recevabilité"), ("date_seance", "Séance du"), ("sens", "Sens de la décision"),
        ("date_rejet_implicite", "Rejet implicite le"), ("date_constat", "Fait constaté le"), ("date_demenagement", "Changement de résidence le"), ("c1", "Ancienne commune"), ("c2", "Nouvelle commune"), ("adresse", "Nouvelle adresse"),
    ];

    /// <summary>What is known, in the order in which people look for it.</summary>
    public static IReadOnlyList<(string Label, string Value)> Of(CaseView view) =>
    [
        .. from entry in Labels
           let value = view.Details[entry.Name]
           where value is JsonValue && value.ToString().Length > 0 && !(entry.Name == "motif" && view.Details.ContainsKey("motif-libelle"))
           select (entry.Label, Words(value.ToString())),
        .. Pupil(view),
        ("Ouvert ici le", FrenchDate.WithWeekday(view.OpenedOn)),
        .. view.ClosedOn is { } closed ? [("Clos le", FrenchDate.WithWeekday(closed))] : Array.Empty<(string, string)>(),
        .. view.Kind is Cases.Files.CaseKind.Request or Cases.Files.CaseKind.Appeal ? [("Procédure", view.Kind.Label())] : Array.Empty<(string, string)>(),
    ];

    /// <summary>What the head of the school must know of the child, where the rest of the file does not say it already.</summary>
    private static IEnumerable<(string Label, string Value)> Pupil(CaseView view)
    {
        if (view.Pupil is not { } pupil) yield break;

        if (!view.Details.ContainsKey("enfant"))
        {
            yield return ("Enfant", $"{pupil.FirstNames} {pupil.LastName}");
            yield return ("Né(e) le", FrenchDate.WithWeekday(pupil.BornOn));
            yield return ("Demande déposée le", FrenchDate.WithWeekday(pupil.FiledOn));
        }

        yield return ("Inscrit(e) à", string.Join(", ", new[] { pupil.School, pupil.SchoolCode }.OfType<string>()) is { Length: > 0 } school ? school : "Établissement à désigner");
        yield return ("Faits signalés par la famille", pupil.Facts.Length > 0 ? pupil.Facts : "La famille ne les décrit pas.");
    }

    private static string Words(string text) => IsoDay.Read(text) is { } day ? FrenchDate.WithWeekday(day) : text;
}
