using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Appeals;
using IefWorkflow.Cases.Decisions;
using IefWorkflow.Cases.Letters.Pdf;
using IefWorkflow.Cases.Letters.Text;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Appeals;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Cases.Letters;

/// <summary>Merges a letter: the data left with it, then what the file and the académie know.</summary>
internal sealed class LetterDraft(CaseSession session, Actor signatory)
{
    /// <summary>Decisions are signed by who took them: their signatory is in their data, never who issues the letter.</summary>
    private static readonly string[] Decisions = ["L-07", "L-08", "L-11", "L-15", "L-16", "L-25"];

    /// <summary>The commission's grant, which names the school of attachment (R131-11-8 6°).</summary>
    private const string SchoolLetter = "L-16";

    /// <summary>Merges a letter with the template in force.</summary>
    public async ValueTask<Written> WriteAsync(Letter letter, CancellationToken cancellationToken)
    {
        var model = LetterCatalogue.Find(letter.Code) ?? throw new InvalidOperationException($"There is no letter '{letter.Code}'.");
        var template = await new LetterTemplates(session).CurrentAsync(letter.Code, cancellationToken);
        var data = await DataAsync(letter, cancellationToken);
        var body = TemplateRenderer.Render(letter.Code, template.Text, data);
        var document = Compose(model, data, body, session.Settings, letter.IssuedOn ?? session.Today, await Originals.AddresseeAsync(session, letter, cancellationToken));
        return new Written(letter, template.Version, document, LetterCheck.Of(model, body, document));
    }

    /// <summary>Puts a merged text between head and foot.</summary>
    public static LetterDocument Compose(LetterModel model, LetterData data, LetterBody body, Settings.AcademySettings settings, DateOnly day, IReadOnlyList<string> addressee)
    {
        var writer = settings.Writer(model.Code);
        return new LetterDocument
        {
            Code = model.Code,
            Title = model.Title.Replace(" + ", " et ", StringComparison.Ordinal),
            Number = data.Text("numero") ?? "",
            Academy = settings.Name,
            Service = writer.Name,
            Contact = [writer.Address, writer.Email, writer.Telephone],
            Addressee = addressee,
            Place = settings.Town,
            Day = day,
            Blocks = body.Blocks,
        };
    }

    /// <summary>Gives the values that do not depend on the file where the data have none.</summary>
    public static void Complete(LetterData data, string code, Settings.AcademySettings settings, DateOnly day)
    {
        var (writer, commission) = (settings.Writer(code), settings.Commission);
        (string Name, string? Value)[] known =
        [
            ("service", writer.Name), ("adresse_service", writer.Address), ("courriel_service", writer.Email), ("telephone_service", writer.Telephone),
            ("service_dasen", settings.Service.Name), ("courriel_dasen", settings.Service.Email),
            ("commission", commission.Name), ("adresse_commission", commission.Address), ("courriel_commission", commission.Email),
            ("de_academie", LetterSettings.WithDe(settings.Name)), ("de_tribunal", LetterSettings.WithDe(settings.Tribunal)), ("adresse_tribunal", settings.TribunalAddress),
            ("texte_penal", settings.PenalTexts), ("date_lettre", FrenchDate.Plain(day)),
            ("delai_rapo", AppealPeriod.On(day, settings.Readings) is AppealPeriodState.InForce inForce ? inForce.Days.ToString(CultureInfo.InvariantCulture) : null),
            ("duree", Duration(data)),
            ("quorum_requis", data.Text("quorum")),
        ];
        foreach (var (name, value) in known) data.Default(name, value);
        if (code is "L-15" or "L-16") data.Default("qualite", "Le président de la commission");
        if (code is "L-25") data.Default("qualite", "Le recteur de l'académie");
        if (code is "L-14b" && data.Text("texte") is { } text) data.Values["phrases"] = MinutesDocument.Parse(text).Select(sentence => (object)new Dictionary<string, object> { ["phrase"] = sentence.Sentence, ["evenement"] = sentence.Event }).ToList();
    }

    private async ValueTask<LetterData> DataAsync(Letter letter, CancellationToken cancellationToken)
    {
        var file = await session.GetAsync(letter.CaseId, cancellationToken);
        var data = new LetterData(JsonNode.Parse(letter.Fields)!.AsObject());
        data.Default("numero", file.Number);
        if (!Decisions.Contains(letter.Code))
        {
            data.Default("signataire", signatory.Name);
            data.Default("qualite", Capacity.Of(signatory.Role));
        }

        var request = await session.Db.Set<AuthorisationRequest>().FindAsync([file.Id], cancellationToken)
            ?? (file.ParentId is { } parent ? await session.Db.Set<AuthorisationRequest>().FindAsync([parent], cancellationToken) : null);
        if (await session.DecisionInForceAsync(file.Id, cancellationToken) is { Years: > 0, FirstSchoolYear: { } first }) data.Default("premiere_annee", new SchoolYear(first).ToString());
        if (letter.Code == SchoolLetter && await session.Db.Set<Appeal>().FindAsync([file.Id], cancellationToken) is { } appeal) data.Default("ecole_rattachement", appeal.AttachedSchool);
        if (request is not null) Complete(data, letter.Code, request);
        if (letter.Code is "L-15" or "L-16") data.Default("responsables", string.Join(" et ", await Originals.NamesAsync(session, file, cancellationToken)));
        Complete(data, letter.Code, session.Settings, letter.IssuedOn ?? session.Today);
        return data;
    }

    private static void Complete(LetterData data, string code, AuthorisationRequest request)
    {
        var known = new LetterData(RequestFields.Of(request));
        string[] names = code is SchoolLetter or "L-18" ? ["enfant", "ne_le", "annee", "motif_libelle", "ecole_rattachement"] : ["enfant", "ne_le", "annee"];
        foreach (var name in names) data.Default(name, known.Text(name));
    }

    private static string? Duration(LetterData data)
    {
        if (!SchoolYear.TryParse(data.Text("premiere_annee") ?? data.Text("annee"), out var first) || !int.TryParse(data.Text("annees"), NumberStyles.None, CultureInfo.InvariantCulture, out var years) || years is < 1 or > 3) return null;

        return years == 1 ? $"l'année scolaire {first}" : $"les années scolaires {first} à {first.Plus(years - 1)}";
    }

    /// <summary>A merged letter.</summary>
    internal sealed record Written(Letter Letter, int TemplateVersion, LetterDocument Document, LetterCheck Check)
    {
        public LetterPreview Preview() => new(LetterHtml.Write(Document), LetterHtml.Part(Document), LetterPdf.Write(Document), Check);
    }
}
