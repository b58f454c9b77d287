using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Letters;

/// <summary>What letters must say, and whether they do: by the elements that a template names for it, never by looking for words.</summary>
public static class LetterMentions
{
    /// <summary>The code of first name, last name and capacity of who signs (CRPA L212-1).</summary>
    internal const string Signatory = "SIGNATORY";

    /// <summary>The code of the reasons of a withdrawal, envisaged or decided (CRPA L122-1, L211-2).</summary>
    internal const string WithdrawalReasons = "WITHDRAWAL_REASONS";

    private static readonly LetterMention[] Table =
    [
        new("RECEIPT_DATE", "la date de réception", ["date_reception"]),
        new("TACIT_ACCEPTANCE_DATE", "la date à laquelle le silence vaudra acceptation", ["date_implicite"]),
        new("SILENCE_IS_ACCEPTANCE", "le sens du silence\u00A0: acceptation", []),
        new("SERVICE_CONTACT", "le service, son adresse, son courriel et son téléphone", ["service", "adresse_service", "courriel_service", "telephone_service"]),
        new("ATTESTATION_RIGHT", "le droit à une attestation", []),
        new("MISSING_PIECES", "les pièces manquantes, avec l'article qui exige chacune", ["libelle", "article"]),
        new("PIECES_DEADLINE", "le délai pour les fournir", ["delai_pieces"]),
        new("CLOCK_STARTS_WHEN_COMPLETE", "l'effet des pièces manquantes sur le délai", []),
        new("DATE_TIME_PLACE", "le jour, l'heure et le lieu", ["date_entretien", "heure", "lieu"]),
        new("PURPOSE", "l'objet de l'entretien", []),
        new("ANOTHER_DATE_POSSIBLE", "la possibilité de proposer une autre date", []),
        new("CLOCK_NOT_SUSPENDED", "que l'entretien ne suspend pas le délai", []),
        new("LEGAL_GROUNDS", "les motifs de droit", ["motif_droit"]),
        new("FACTUAL_GROUNDS", "les motifs de fait", ["motif_fait"]),
        new("RAPO_MANDATORY", "le caractère obligatoire du recours préalable", []),
        new("RAPO_DEADLINE", "le délai du recours préalable", ["delai_rapo"]),
        new("RAPO_ADDRESS", "l'adresse de la commission", ["adresse_commission"]),
        new("L412-3_DATE_OF_FACTS", "que la commission statue à la date de sa décision", []),
        new("NO_TA_BEFORE_RAPO", "que le tribunal ne peut être saisi avant le recours préalable", []),
        new(Signatory, "le prénom, le nom et la qualité du signataire", ["signataire", "qualite"]),
        new(WithdrawalReasons, "les raisons du retrait", []),
        new("TACIT_REJECTION_DATE", "la date à laquelle le silence vaudra rejet", ["date_rejet_implicite"]),
        new("REMEDIES_AGAINST_TACIT_REJECTION", "les voies de recours contre un rejet implicite", ["de_tribunal"]),
        new("MEETING_MONTH", "la date avant laquelle la commission se réunit", ["date_un_mois"]),
        new("REPLACES_REFUSAL", "que la décision se substitue au refus", ["date_refus"]),
        new("TRIBUNAL", "le tribunal administratif compétent", ["de_tribunal"]),
        new("TRIBUNAL_PERIOD", "le délai pour le saisir", []),
        new("TRIBUNAL_ADDRESS", "l'adresse du tribunal", ["adresse_tribunal"]),
        new("ASSESSMENT_DATES", "les dates des évaluations", ["dates_evaluations"]),
        new("ASSESSMENT_ORGANISATION", "l'organisation des évaluations", ["organisation"]),
        .. AuthorisationLetter.Items.Select(item => new LetterMention(CodeOf(item), $"l'information {item.Number.ToString(CultureInfo.InvariantCulture)}° de R.\u00A0131-11-8\u00A0: {item.Label}", item.Number == 6 ? ["ecole_rattachement"] : [])),
    ];

    private static readonly FrozenDictionary<string, LetterMention> ByCode = Table.ToFrozenDictionary(mention => mention.Code, StringComparer.Ordinal);

    /// <summary>The codes of the seven items of information of R131-11-8.</summary>
    internal static IReadOnlyList<string> SevenItems { get; } = [.. AuthorisationLetter.Items.Select(CodeOf)];

    /// <summary>The mention of a code, or null.</summary>
    public static LetterMention? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>What a letter lacks, in the order of the texts: by the law's own check where it has one, else by the model.</summary>
    /// <param name="letter">The kind of letter.</param>
    /// <param name="made">The mentions it makes.</param>
    public static IReadOnlyList<LetterMention> Missing(LetterModel letter, IReadOnlyCollection<string> made)
    {
        IReadOnlyList<string> byLaw = letter.Code switch
        {
            "L-01" => Acknowledgement.Check(made, fileIsComplete: true).Missing,
            "L-02" => Acknowledgement.Check(made, fileIsComplete: false).Missing,
            "L-06" => Interview.Check(made).Missing,
            "L-07" => RefusalLetter.Check(made).Missing,
            "L-08" or "L-09" or "L-16" => [.. AuthorisationLetter.Missing([.. AuthorisationLetter.Items.Where(item => made.Contains(CodeOf(item))).Select(item => item.Number)]).Select(CodeOf)],
            "L-12" => CommissionLetter.CheckAcknowledgement(made).Missing,
            "L-15" => CommissionLetter.CheckRejection(made).Missing,
            "L-23" => AuthorisationLetter.CheckAssessmentsLetter(made).Missing,
            _ => [],
        };
        return [.. byLaw.Concat(letter.Mentions.Except(made)).Distinct().Select(code => ByCode[code])];
    }

    /// <summary>The mentions that a merged letter makes: every element that names one has text and no missing value, and the values it needs are in them.</summary>
    internal static IReadOnlyCollection<string> Made(string letter, XElement root) =>
    [
        .. root.Descendants().Where(element => element.Attribute("mention") is not null)
            .SelectMany(element => Codes(element.Attribute("mention")!).Select(code => (Code: code, Element: element)))
            .GroupBy(named => named.Code, named => named.Element)
            .Where(mention => ByCode.TryGetValue(mention.Key, out var known) && IsMade(FieldsOf(letter, known), mention))
            .Select(mention => mention.Key),
    ];

    /// <summary>The codes that an attribute names.</summary>
    internal static string[] Codes(XAttribute attribute) => attribute.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsMade(IReadOnlyList<string> needed, IEnumerable<XElement> elements)
    {
        var parts = elements.ToList();
        var given = parts.SelectMany(part => part.Descendants("champ")).Select(field => (string?)field.Attribute("nom")).ToHashSet();
        return parts.Exists(part => part.Value.Any(char.IsLetterOrDigit)) && !parts.Exists(part => part.Descendants("manque").Any()) && needed.All(given.Contains);
    }

    // While pieces are missing the two months have not begun: the letter says from what they will be counted, not when they end.
    private static IReadOnlyList<string> FieldsOf(string letter, LetterMention mention) => letter == "L-02" && mention.Code == "TACIT_ACCEPTANCE_DATE" ? [] : mention.Fields;

    private static string CodeOf(InformationItem item) => string.Create(CultureInfo.InvariantCulture, $"ITEM_{item.Number}");
}
