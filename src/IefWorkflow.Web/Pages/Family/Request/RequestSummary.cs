using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Requests.Drafts;
using IefWorkflow.Law.Requests;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Web.Pages.Family.Request;

/// <summary>The answers of a draft, part by part, as people read them back.</summary>
internal static class RequestSummary
{
    private const string Nothing = "Pas encore de réponse";

    /// <summary>The parts that have something to show.</summary>
    public static IEnumerable<(RequestStep Step, IReadOnlyList<(string Label, string Value)> Lines)> Of(RequestModel model)
    {
        var draft = model.Draft;
        yield return (RequestStep.All[0],
        [
            ("Nom", Or(draft["enfant-nom"])), ("Prénoms", Or(draft["enfant-prenoms"])), ("Date de naissance", Date(draft["enfant-ne-le"])),
            ("Adresse", Or(string.Join(", ", new[] { draft["adresse"], draft["commune"] }.Where(part => part.Length > 0)))), ("Département", draft["residence"] is { Length: > 0 } code ? Departements.NameOf(code) : Nothing),
        ]);
        yield return (RequestStep.Find("responsables")!, [.. Guardians(draft)]);
        yield return (RequestStep.Find("motif")!, [("Motif", model.Check.Ground is { } ground ? GroundWords.Title(ground) : Nothing), ("Année scolaire", Or(draft["annee"])), ("Enfant en danger dans son école", YesNo(draft.Ticks("integrite-menacee")))]);
        if (RequestAnswers.HasDetails(draft, model.Check)) yield return (RequestStep.Find("precisions")!, [.. Details(draft, model.Check)]);
        yield return (RequestStep.Find("instruction")!, [("Qui fera la classe", draft["qui-instruit"] switch
        {
            "responsables" => "Une personne responsable de l'enfant",
            "autre" => string.Join(", ", new[] { draft["instructeurs[0].nom"], draft["instructeurs[1].nom"] }.Where(name => name.Length > 0)),
            _ => Nothing,
        })]);
        yield return (RequestStep.Find("pieces")!, [("Documents reçus", draft.Documents.Count == 0 ? "Aucun" : string.Join(", ", draft.Documents.Select(document => $"{SupportingDocuments.Find(document.Code)?.Label ?? "autre document"} ({document.FileName})")))]);
    }

    private static IEnumerable<(string, string)> Guardians(DraftView draft)
    {
        yield return ("Autorité parentale", draft["autorite"] switch { "deux" => "Partagée entre deux personnes", "seul" => "Exercée par une seule personne", "confie" => "L'enfant vous est confié", _ => Nothing });
        yield return ("Vous", Person(draft, "responsables[0]"));
        if (draft["autorite"] == "deux") yield return ("Autre personne responsable", Person(draft, "responsables[1]"));
        if (draft["represente"] == "oui") yield return ("Votre représentant", Person(draft, "representants[0]"));
    }

    private static IEnumerable<(string, string)> Details(DraftView draft, DraftCheck check)
    {
        if (check.Ground?.IsMedical() == true) yield return ("Nombre d'années demandées", Or(draft["annees"]));
        if (check.AsksWhenGroundArose) yield return ("Le motif est apparu le", Date(draft["motif-apparu-le"]));
        if (check.Ground is Ground.OwnSituation) yield return ("Organisme d'enseignement à distance", YesNo(draft.Ticks("enseignement-a-distance")));
        if (!draft.Ticks("integrite-menacee")) yield break;
        yield return ("École où l'enfant est inscrit", Or(string.Join(", ", new[] { draft["etablissement"], draft["uai"] }.Where(part => part.Length > 0))));
        yield return ("Ce que lira le directeur de l'école", Or(draft["faits-signales"]));
        yield return ("Avis du directeur demandé sans réponse", YesNo(draft.Ticks("avis-directeur-demande")));
    }

    private static string Person(DraftView draft, string prefix)
    {
        var mail = draft[$"{prefix}.courriel"] is { Length: > 0 } address ? $", {address}" : "";
        var electronic = draft.Ticks($"{prefix}.accepte-electronique") ? ", accepte la lettre recommandée électronique" : "";
        return draft[$"{prefix}.nom"] is { Length: > 0 } name ? name + mail + electronic : Nothing;
    }

    private static string Date(string text) => IsoDay.Read(text) is { } day ? FrenchDate.Plain(day) : Nothing;

    private static string Or(string text) => text.Length > 0 ? text : Nothing;

    private static string YesNo(bool answer) => answer ? "Oui" : "Non";
}
