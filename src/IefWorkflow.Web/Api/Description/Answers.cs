using System.Net.Http;
using Microsoft.OpenApi;
using static IefWorkflow.Web.Api.Description.Shape;

namespace IefWorkflow.Web.Api.Description;

/// <summary>What every route of the API answers when it is done. The answers of a running service are held against it.</summary>
internal static class Answers
{
    private static readonly Dictionary<string, Func<OpenApiSchema>> Reads = new(StringComparer.Ordinal)
    {
        ["/moi"] = () => Of(("compte", Text), ("nom", Text), ("role", Text), ("libelle", Text), ("departements", List(Text))),
        ["/actes"] = () => List(Act()),
        ["/dossiers"] = () => Page("dossiers", Of(("dossier", Text), ("procedure", Text), ("etat", Text), ("departement", Text), ("ouvertLe", Day), ("closLe", Maybe(Day)))),
        ["/dossiers/{numero}"] = () => new OpenApiSchema { AnyOf = [Whole(), MayorEntry()] },
        ["/dossiers/{numero}/donnees"] = () => Free,
        ["/dossiers/{numero}/taches"] = () => List(FileTask()),
        ["/dossiers/{numero}/echeances"] = () => List(FileDueDate()),
        ["/dossiers/{numero}/chronologie"] = () => List(Entry()),
        ["/dossiers/{numero}/courriers"] = () => List(Letter()),
        ["/dossiers/{numero}/messages"] = () => List(Message()),
        ["/dossiers/{numero}/pieces"] = () => List(Piece()),
        ["/dossiers/{numero}/personnes"] = () => List(Person()),
        ["/dossiers/{numero}/decisions"] = () => List(Decision()),
        ["/dossiers/{numero}/actes"] = () => List(Act()),
        ["/dossiers/{numero}/courriers/{courrier}/controle"] = () => Of(("peutPartir", Truth), ("manque", List(Text))),
        ["/taches"] = () => Page("taches", Of(
            ("tache", Text), ("dossier", Text), ("procedure", Text), ("etat", Text), ("acte", Text), ("attendu", Text), ("depuis", Instant), ("echeance", Maybe(Day)), ("regle", Maybe(Text)), ("urgence", Text))),
        ["/alertes"] = () => Page("alertes", Of(("alerte", Text), ("dossier", Maybe(Text)), ("texte", Text), ("depuis", Instant))),
        ["/echeances"] = () => Page("echeances", Of(("dossier", Text), ("regle", Text), ("depart", Day), ("prudente", Day), ("legale", Day), ("explication", Text))),
        ["/seances"] = () => Page("seances", Of(("seance", Text), ("le", Day), ("heure", Time), ("lieu", Text), ("etat", Text))),
        ["/seances/{numero}"] = Sitting,
        ["/modeles-courriers"] = () => List(Of(("code", Text), ("titre", Text), ("destinataire", Text), ("article", Text), ("mentions", List(Text)), ("version", Number))),
        ["/modeles-courriers/{code}"] = () => Of(("code", Text), ("version", Number), ("texte", Text), ("auteur", Text), ("le", Maybe(Instant))),
        ["/messages"] = () => Page("messages", Of(
            ("message", Text), ("dossier", Maybe(Text)), ("nature", Text), ("etat", Text), ("essais", Number), ("ecritLe", Instant), ("partiLe", Maybe(Instant)))),
        ["/droit/regles"] = () => List(Of(("regle", Text), ("article", Text), ("depart", Text), ("duree", Text), ("acteur", Text), ("aDefaut", Text))),
        ["/droit/delais"] = () => Of(
            ("regle", Text), ("article", Text), ("evenement", Text), ("depart", Day), ("duree", Text), ("compte", Day), ("prudente", Day), ("legale", Day), ("explication", Text)),
        ["/droit/calendrier/{annee}"] = () => Of(("annee", Number), ("territoire", Text), ("feries", List(Of(("le", Day), ("nom", Text))))),
        ["/controles/journaux"] = () => Of(("intacts", Truth), ("fautes", List(Text))),
        ["/controles/invariants"] = () => Of(("respectes", Truth), ("constats", List(Of(("code", Text), ("dossier", Maybe(Text)), ("constat", Text), ("remede", Text))))),
    };

    private static readonly Dictionary<string, Func<OpenApiSchema>> Posts = new(StringComparer.Ordinal)
    {
        ["/jeton"] = () => Of(("jeton", Text)),
        ["/actes/{acte}"] = () => Of(("dossier", Text)),
        ["/dossiers/{numero}/actes/{acte}"] = () => Of(("dossier", Text)),
        ["/pieces"] = () => Of(("empreinte", Text), ("fichier", Text), ("type", Text), ("taille", Number), ("antivirus", Text)),
    };

    /// <summary>Gives an operation the schema of its answer; one that answers nothing says so.</summary>
    public static void Describe(string path, HttpMethod method, OpenApiOperation operation)
    {
        if (operation.Responses!.TryGetValue("200", out var given) && given.Content is { Count: > 0 })
        {
            given.Description = "Fait.";
            return;
        }

        var known = (method == HttpMethod.Get ? Reads : Posts).GetValueOrDefault(path[ApiRoutes.Root.Length..]);
        operation.Responses.Remove("200");
        operation.Responses[known is null ? "204" : "200"] = known is null
            ? new OpenApiResponse { Description = "Fait ; rien à rendre." }
            : new OpenApiResponse { Description = "Fait.", Content = new Dictionary<string, OpenApiMediaType> { ["application/json"] = new() { Schema = known() } } };
    }

    private static OpenApiSchema Act() => Of(
        ("acte", Text), ("libelle", Text), ("article", Maybe(Text)), ("ouvreUnDossier", Truth), ("sur", List(Text)),
        ("champs", List(Of(("nom", Text), ("libelle", Text), ("aide", Text), ("obligatoire", Truth)))));

    private static OpenApiSchema Whole() => Of(
        ("dossier", Text), ("procedure", Text), ("etat", Text), ("departement", Text), ("ouvertLe", Day), ("closLe", Maybe(Day)), ("suiteDe", Maybe(Text)), ("revision", Number), ("donnees", Free), ("eleve", Maybe(Pupil())),
        ("taches", List(FileTask())), ("echeances", List(FileDueDate())), ("chronologie", List(Entry())), ("courriers", List(Letter())), ("messages", List(Message())), ("pieces", List(Piece())),
        ("personnes", List(Person())), ("decisions", List(Decision())), ("avis", List(Opinion())));

    /// <remarks>All that R131-10-2 lets a town hall have.</remarks>
    private static OpenApiSchema MayorEntry() => Of(
        ("child", Of(
            ("lastName", Text), ("firstNames", Text), ("sex", Text), ("bornOn", Day), ("bornAt", Text), ("address", Text), ("modeThisYear", Text), ("modeLastYear", Text), ("classOrCourse", Maybe(Text)))),
        ("guardians", List(Of(("lastName", Text), ("firstNames", Text), ("address", Text), ("profession", Text), ("linkWithChild", Text)))),
        ("allowanceRecipient", Maybe(Of(("lastName", Text), ("firstName", Text), ("address", Text)))),
        ("schooling", Of(("schoolName", Maybe(Text)), ("schoolAddress", Maybe(Text)), ("enrolledOn", Maybe(Day)), ("removedOn", Maybe(Day)), ("authorisationIssuedOn", Maybe(Day)))),
        ("attendanceReferralOn", Maybe(Day)),
        ("exclusion", Maybe(Of(("day", Day), ("days", Maybe(Number))))));

    /// <remarks>All that the head of the school is told of the child.</remarks>
    private static OpenApiSchema Pupil() => Of(
        ("nom", Text), ("prenoms", Text), ("neLe", Day), ("etablissement", Maybe(Text)), ("uai", Maybe(Text)), ("deposeLe", Day), ("faitsSignales", Text));

    private static OpenApiSchema FileTask() => Of(
        ("tache", Text), ("acte", Text), ("attendu", Text), ("consignes", Text), ("role", Text), ("etat", Text), ("issues", List(Text)), ("issue", Maybe(Text)));

    private static OpenApiSchema FileDueDate() => Of(
        ("regle", Text), ("depart", Day), ("prudente", Day), ("legale", Day), ("explication", Text), ("etat", Text), ("enCours", Truth), ("regleLe", Maybe(Day)));

    private static OpenApiSchema Entry() => Of(("quand", Instant), ("par", Text), ("fait", Text), ("libelle", Text), ("donnees", Maybe(Free)));

    private static OpenApiSchema Letter() => Of(("courrier", Text), ("modele", Text), ("titre", Text), ("destinataire", Text), ("le", Day), ("emisLe", Maybe(Day)));

    private static OpenApiSchema Message() => Of(("message", Text), ("nature", Text), ("destinataire", Text), ("objet", Text), ("texte", Text), ("ecritLe", Instant), ("etat", Text));

    private static OpenApiSchema Piece() => Of(
        ("piece", Text), ("code", Text), ("libelle", Text), ("recueLe", Day), ("refuseeCar", Maybe(Text)), ("fichier", Maybe(Text)), ("contenu", Truth));

    private static OpenApiSchema Person() => Of(("qualite", Text), ("nom", Text), ("adresse", Maybe(Text)), ("courriel", Maybe(Text)));

    private static OpenApiSchema Decision() => Of(
        ("sens", Text), ("le", Day), ("signataire", Maybe(Text)), ("premiereAnnee", Maybe(Number)), ("annees", Number), ("motifsDeDroit", Text), ("motifsDeFait", Text));

    private static OpenApiSchema Opinion() => Of(("avis", Text), ("role", Text), ("par", Text), ("le", Day), ("sens", Maybe(Text)), ("annees", Maybe(Number)), ("texte", Maybe(Text)));

    private static OpenApiSchema Sitting() => Of(
        ("seance", Text), ("le", Day), ("heure", Time), ("lieu", Text), ("etat", Text),
        ("membres", List(Of(("membre", Text), ("nom", Text), ("siege", Text), ("rang", Text), ("finDeMandat", Maybe(Day)), ("convoqueLe", Maybe(Day)), ("present", Truth)))),
        ("affaires", List(Of(
            ("dossier", Text), ("etat", Text), ("jugee", Truth), ("retireeCar", Maybe(Text)), ("presents", Number), ("requis", Number), ("peutSieger", Truth), ("sieges", List(Text)),
            ("votants", List(Of(("siege", Text), ("nom", Text)))), ("avertissements", List(Text)), ("scrutins", List(Text))))));
}
