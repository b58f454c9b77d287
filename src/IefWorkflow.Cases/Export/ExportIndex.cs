using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Export;

/// <summary>The first page of an export: what the file is, its chronology, its legal clocks with their explanation, its decisions and the numbered inventory.</summary>
internal sealed class ExportIndex
{
    private const string Style = "body{font-family:Arial,sans-serif;max-width:62rem;margin:2rem auto;padding:0 1rem;line-height:1.5;color:#161616}table{border-collapse:collapse;width:100%}caption,th,td{text-align:left;vertical-align:top;padding:.35rem .5rem}td,th{border:1px solid #929292}code{word-break:break-all;font-size:.8rem}h1{font-size:1.6rem}h2{margin-top:2rem;font-size:1.25rem}";
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder page = new();
    private readonly CaseExport export;
    private readonly TimeZoneInfo zone;

    private ExportIndex(CaseExport export) => (this.export, zone) = (export, TimeZoneInfo.FindSystemTimeZoneById(export.Academy.TimeZoneId));

    /// <summary>Writes the page.</summary>
    /// <param name="export">The export.</param>
    /// <param name="missing">The documents whose content could not be joined.</param>
    public static string Write(CaseExport export, IReadOnlyList<ExportDocument> missing)
    {
        var index = new ExportIndex(export);
        var title = $"Dossier {export.View.Number}";
        index.page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"fr\"><head><meta charset=\"utf-8\"><title>{Html(title)}</title><style>{Style}</style></head><body>\n<h1>{Html(title)}</h1>\n");
        index.Standing();
        index.Chronology();
        index.DueDates();
        index.Decisions();
        index.Persons();
        index.Inventory(missing);
        index.page.Append("<p>Chaque fichier de cette archive a son empreinte SHA-256 dans <code>empreintes.sha256</code>\u00A0; la commande <code>sha256sum -c empreintes.sha256</code> les vérifie. Chaque entrée de <code>journal.json</code> porte l'empreinte de la précédente.</p>\n</body></html>\n");
        return index.page.ToString();
    }

    private static string Html(string text) => Encoder.Encode(text);

    private static string Lines(string text) => Html(text).Replace("&#xA;", "<br>", StringComparison.Ordinal);

    private void Standing()
    {
        var view = export.View;
        Table("Le dossier", [], new (string, string)[]
        {
            ("Objet", view.Kind.Label()),
            ("État", view.State.Label()),
            ("Académie", export.Academy.Name),
            ("Département", view.Departement),
            ("Ouvert le", FrenchDate.Plain(view.OpenedOn)),
            ("Clos le", view.ClosedOn is { } closed ? FrenchDate.Plain(closed) : "en cours"),
            ("Fait suite au dossier", view.ParentNumber ?? "aucun"),
            ("Exporté le", $"{At(export.At)}, pour {export.By.Name} ({export.By.Role.Label()})"),
        }.Select(row => (string[])[Html(row.Item1), Html(row.Item2)]));
    }

    private void Chronology() => Table(
        "Chronologie", ["N°", "Date et heure", "Par", "Quoi"],
        export.View.Timeline.Zip(export.Journal, (entry, line) => (string[])[line.Sequence.ToString(CultureInfo.InvariantCulture), Html(At(entry.At)), Html(entry.By), Html(entry.Label)]));

    private void DueDates() => Table(
        "Échéances", ["Règle", "Date prudente", "Date légale", "État", "Explication"],
        export.View.DueDates.Select(due => (string[])[Html(due.Rule), Html(FrenchDate.Plain(due.PrudentOn)), Html(FrenchDate.Plain(due.LegalOn)), Html(Settled(due.State.Label(), due.SettledOn)), Lines(due.Explanation)]));

    private void Decisions() => Table(
        "Décisions", ["Date", "Décision", "Signataire", "Motifs de droit", "Motifs de fait"],
        export.View.Decisions.Select(decision => (string[])[Html(FrenchDate.Plain(decision.On)), Html(decision.Kind.Label()), Html(decision.SignedBy ?? "décision implicite"), Lines(decision.ReasonsOfLaw), Lines(decision.ReasonsOfFact)]));

    private void Persons() => Table(
        "Personnes", ["Qualité", "Nom", "Adresse"],
        export.View.Persons.Select(person => (string[])[Html(person.Kind.Label()), Html(person.Name), Lines(person.Address ?? "protégée")]));

    private void Inventory(IReadOnlyList<ExportDocument> missing) => Table(
        "Inventaire des pièces et courriers", ["N°", "Code", "Document", "Date", "Observation", "Fichier et empreinte SHA-256"],
        export.Documents.Select(document => (string[])
        [
            document.Rank.ToString(CultureInfo.InvariantCulture),
            Html(document.Code),
            Html(document.Label),
            Html(FrenchDate.Plain(document.On)),
            Html(document.Note),
            missing.Contains(document) ? "<strong>contenu absent ou altéré</strong>" : document.Name is { } name ? $"<a href=\"{Html(name)}\">{Html(name)}</a><br><code>{document.Digest}</code>" : "",
        ]));

    private static string Settled(string state, DateOnly? on) => on is { } day ? $"{state} le {FrenchDate.Plain(day)}" : state;

    private string At(DateTimeOffset instant)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        return string.Create(CultureInfo.InvariantCulture, $"{FrenchDate.Plain(DateOnly.FromDateTime(local.DateTime))} à {local:HH\\:mm}");
    }

    private void Table(string title, string[] heads, IEnumerable<string[]> rows)
    {
        var lines = rows.ToList();
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Html(title)}</h2>\n");
        if (lines.Count == 0)
        {
            page.Append("<p>Rien qui puisse être communiqué.</p>\n");
            return;
        }

        page.Append("<table>");
        if (heads.Length > 0) page.Append("<thead><tr>").AppendJoin("", heads.Select(head => $"<th scope=\"col\">{Html(head)}</th>")).Append("</tr></thead>");
        page.Append("<tbody>\n");
        foreach (var line in lines)
        {
            var isHeaded = heads.Length == 0;
            page.Append("<tr>").AppendJoin("", line.Select((cell, index) => isHeaded && index == 0 ? $"<th scope=\"row\">{cell}</th>" : $"<td>{cell}</td>")).Append("</tr>\n");
        }

        page.Append("</tbody></table>\n");
    }
}
