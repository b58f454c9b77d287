using System.Collections.Frozen;

namespace IefWorkflow.Law.Requests;

/// <summary>Every supporting document that the texts name. A document outside this list never moves a clock (CRPA L114-5).</summary>
public static class SupportingDocuments
{
    private const string Nbsp = "\u00A0";

    private static readonly SupportingDocument[] Table =
    [
        Of("P01", "formulaire de demande", "131-11-1, 1°"),
        Of("P02", "justificatif d'identité de l'enfant", "131-11-1, 2°"),
        Of("P03", "justificatif d'identité de chaque personne responsable", "131-11-1, 3°"),
        Of("P04", "justificatif de domicile des personnes responsables", "131-11-1, 4°"),
        Of("P05", "justificatif d'identité de la personne chargée d'instruire", "131-11-1, 5°"),
        Of("P06", "éléments montrant que le motif est apparu après le 31 mai", "131-11-1, dernier alinéa"),
        Of("M1A-CERT", "certificat médical de moins d'un an, sous pli fermé", "131-11-2, al. 1", isSealed: true),
        Of("M1B-CERT", "certificat médical de l'article R. 146-26 du CASF, sous pli fermé", "131-11-2, al. 2", isSealed: true),
        Of("M1B-CDAPH", "décisions de la CDAPH relatives à l'instruction de l'enfant", "131-11-2, al. 2"),
        Of("M2-INSCR", "attestation d'inscription auprès d'un organisme sportif ou artistique", "131-11-3, 1°"),
        Of("M2-EDT", "organisation du temps, engagements et contraintes de l'enfant", "131-11-3, 2°"),
        Of("M3A-ITIN", "pièces justifiant de l'itinérance en France", "131-11-4, al. 1"),
        Of("M3B-ELOIGN", "pièces établissant l'éloignement de tout établissement public", "131-11-4, al. 2"),
        Of("M4-PROJ-A", "projet éducatif : démarche et méthodes pédagogiques", "131-11-5, 1° a"),
        Of("M4-PROJ-B", "projet éducatif : ressources et supports", "131-11-5, 1° b"),
        Of("M4-PROJ-C", "projet éducatif : organisation du temps de l'enfant", "131-11-5, 1° c"),
        Of("M4-PROJ-D", "projet éducatif : organisme d'enseignement à distance et son apport", "131-11-5, 1° d"),
        Of("M4-DISPO", "pièces justifiant de la disponibilité de la personne chargée d'instruire", "131-11-5, 2°"),
        Of("M4-BAC", "copie du baccalauréat ou de son équivalent", "131-11-5, 3°"),
        Of("M4-FOREIGN", "titre ou diplôme étranger comparable au niveau 4", "131-11-5, 3°"),
        Of("M4-FR", "déclaration sur l'honneur d'instruire majoritairement en français", "131-11-5, 4°"),
        Of("INT-AVIS", "avis circonstancié du directeur de l'établissement", "131-11-7, al. 2"),
        Of("INT-DOC", "document établissant que l'intégrité de l'enfant est menacée", "131-11-7, al. 2"),
    ];

    private static readonly FrozenDictionary<string, SupportingDocument> ByCode = Table.ToFrozenDictionary(document => document.Code, StringComparer.Ordinal);

    /// <summary>The documents, in the order of the articles.</summary>
    public static IReadOnlyList<SupportingDocument> All => Table;

    /// <summary>The document of that code, or null when no text names it.</summary>
    public static SupportingDocument? Find(string code) => ByCode.GetValueOrDefault(code);

    private static SupportingDocument Of(string code, string label, string article, bool isSealed = false) =>
        new(code, label.Replace(" :", $"{Nbsp}:", StringComparison.Ordinal), $"R.{Nbsp}{article}", isSealed);
}
