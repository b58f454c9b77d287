using System.Net.Mail;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Requests.Drafts;
using IefWorkflow.Law.Requests;
using IefWorkflow.Web.Pages.Family.Fields;
using IefWorkflow.Web.Pages.Files;
using Microsoft.Extensions.Primitives;

namespace IefWorkflow.Web.Pages.Family.Request;

/// <summary>Reads the answers of a step, says what is wrong with them, and makes the act of them all.</summary>
internal static class RequestAnswers
{
    private static readonly Dictionary<string, (string Control, string Sentence)[]> Needed = new(StringComparer.Ordinal)
    {
        ["enfant"] =
        [
            ("enfant-nom", "Écrivez le nom de l'enfant."),
            ("enfant-prenoms", "Écrivez les prénoms de l'enfant."),
            ("enfant-ne-le", "Donnez la date de naissance de l'enfant."),
            ("adresse", "Écrivez l'adresse où l'enfant habite."),
            ("commune", "Écrivez la commune où l'enfant habite."),
            ("residence", "Choisissez le département où l'enfant habite."),
        ],
        ["responsables"] = [("autorite", "Dites qui exerce l'autorité parentale."), ("responsables[0].nom", "Écrivez votre prénom et votre nom.")],
        ["motif"] = [("motif", "Choisissez un motif."), ("annee", "Choisissez l'année scolaire.")],
        ["precisions"] = [],
        ["instruction"] = [("qui-instruit", "Dites qui fera la classe à l'enfant.")],
    };

    /// <summary>What a form gave for a step, with its dates put together.</summary>
    public static (Dictionary<string, string> Given, List<FieldFault> Faults) Read(RequestStep step, IFormCollection form)
    {
        var given = form.Where(field => step.Owns(field.Key)).ToDictionary(field => field.Key, field => field.Value[0]?.Trim() ?? "", StringComparer.Ordinal);
        var faults = new List<FieldFault>();
        foreach (var date in step.Controls.Where(name => name[^1] is '.').Select(name => name[..^1]))
        {
            if (FormDates.Join(given, date) is { } wrong) faults.Add(new FieldFault(date, wrong));
        }

        return (given, faults);
    }

    /// <summary>What is missing or wrong in the answers of a step.</summary>
    public static IEnumerable<FieldFault> Faults(RequestStep step, DraftView draft, DraftCheck check)
    {
        foreach (var (control, sentence) in Needed.GetValueOrDefault(step.Name, []).Where(needed => draft[needed.Control].Length == 0)) yield return new FieldFault(control, sentence);
        if (step.Name == "responsables" && draft["autorite"] == "deux" && draft["responsables[1].nom"].Length == 0) yield return new FieldFault("responsables[1].nom", "Écrivez le prénom et le nom de l'autre personne responsable.");
        if (step.Name == "responsables" && draft["represente"] == "oui" && draft["representants[0].nom"].Length == 0) yield return new FieldFault("representants[0].nom", "Écrivez le nom de la personne qui vous représente.");
        if (step.Name == "instruction" && draft["qui-instruit"] == "autre" && draft["instructeurs[0].nom"].Length == 0) yield return new FieldFault("instructeurs[0].nom", "Écrivez le prénom et le nom de la personne qui fera la classe.");
        if (step.Name == "precisions" && check.Ground?.IsMedical() == true && draft["annees"].Length == 0) yield return new FieldFault("annees", "Choisissez pour combien d'années vous demandez l'autorisation.");
        if (step.Name == "precisions" && draft.Ticks("integrite-menacee")) foreach (var fault in SchoolFaults(draft)) yield return fault;
        foreach (var (control, address) in draft.Answers.Where(answer => step.Owns(answer.Key) && answer.Key.EndsWith(".courriel", StringComparison.Ordinal)))
        {
            if (!MailAddress.TryCreate(address, out _)) yield return new FieldFault(control, "Cette adresse électronique n'est pas complète. Exemple\u00A0: nom@exemple.fr");
        }
    }

    /// <summary>Whether the chosen ground asks for more.</summary>
    public static bool HasDetails(DraftView draft, DraftCheck check) =>
        check.Ground is { } ground && (ground.IsMedical() || ground is Ground.OwnSituation || check.AsksWhenGroundArose || draft.Ticks("integrite-menacee"));

    /// <summary>The data of the act: an answer to a question that is no longer asked is left out.</summary>
    public static JsonObject ToAct(DraftView draft, DraftCheck check)
    {
        var kept = draft.Answers.Where(answer => IsAsked(answer.Key, draft, check)).ToDictionary(answer => answer.Key, answer => new StringValues(answer.Value), StringComparer.Ordinal);
        return ActForm.Read(ActCatalogue.Find("deposer-demande")!, new FormCollection(kept));
    }

    private static IEnumerable<FieldFault> SchoolFaults(DraftView draft)
    {
        if (draft["etablissement"].Length == 0) yield return new FieldFault("etablissement", "Écrivez le nom de l'école où votre enfant est inscrit.");
        if (draft["uai"].Length > 0 && SchoolCode.Fault(draft["uai"]) is { } fault) yield return new FieldFault("uai", $"{fault} Vous pouvez aussi laisser ce champ vide.");
    }

    private static bool IsAsked(string control, DraftView draft, DraftCheck check)
    {
        if (control.StartsWith("responsables[1]", StringComparison.Ordinal)) return draft["autorite"] == "deux";
        if (control.StartsWith("representants[", StringComparison.Ordinal)) return draft["represente"] == "oui";
        if (control.StartsWith("instructeurs[", StringComparison.Ordinal)) return draft["qui-instruit"] == "autre";
        return control switch
        {
            "annees" => check.Ground?.IsMedical() == true,
            "motif-apparu-le" => check.AsksWhenGroundArose,
            "enseignement-a-distance" => check.Ground is Ground.OwnSituation,
            "etablissement" or "uai" or "faits-signales" or "avis-directeur-demande" => draft.Ticks("integrite-menacee"),
            _ => true,
        };
    }
}
