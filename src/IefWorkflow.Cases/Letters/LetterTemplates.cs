using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Administration;
using IefWorkflow.Cases.Letters.Pdf;
using IefWorkflow.Cases.Letters.Text;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Runtime;
using Microsoft.EntityFrameworkCore;

namespace IefWorkflow.Cases.Letters;

/// <summary>The templates of letters: those that come with the product, and the versions that administrators publish.</summary>
public sealed class LetterTemplates(CaseSession session)
{
    private const int Longest = 60_000;

    /// <summary>The fields that examples take from the académie, where it has them.</summary>
    private static readonly string[] OfAcademy =
        ["service", "adresse_service", "courriel_service", "service_dasen", "courriel_dasen", "telephone_service", "commission", "adresse_commission", "courriel_commission", "de_academie", "de_tribunal", "adresse_tribunal", "texte_penal", "delai_rapo"];

    private static readonly ConcurrentDictionary<string, string> Defaults = new(StringComparer.Ordinal);

    /// <summary>The text that comes with the product.</summary>
    /// <exception cref="ArgumentException">There is no letter of that code.</exception>
    public static string Default(string code) => Defaults.GetOrAdd(code, static name =>
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.hbs") ?? throw new ArgumentException($"There is no letter '{name}'.", nameof(code));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>What is wrong with a template, in French: its form, fields that do not exist, mentions that it would not make with every field filled. Empty when nothing is.</summary>
    public static IReadOnlyList<string> Validate(string code, string text, Settings.AcademySettings settings)
    {
        if (LetterCatalogue.Find(code) is not { } model) return [$"Le modèle « {code} » n'existe pas."];
        if (text.Length > Longest) return ["Le modèle est trop long."];

        var syntax = TemplateSyntax.Read(text);
        if (syntax.Faults.Count > 0) return syntax.Faults;

        var unknown = syntax.Fields.Where(field => !TemplateFields.Names.Contains(field)).Select(field => $"Le champ « {field} » n'existe pas.").ToList();
        var body = TemplateRenderer.Render(code, text, Example(code, settings));
        if (body.Faults.Count > 0) return [.. unknown, .. body.Faults];

        var form = body.Blocks.Count(block => block.Kind is BlockKind.Subject or BlockKind.Title) == 1 ? Array.Empty<string>() : ["Un modèle a un objet (<objet>) ou un titre (<titre>), et un seul."];
        return [.. unknown, .. form, .. LetterMentions.Missing(model, body.Mentions).Select(mention => $"Mention obligatoire absente\u00A0: {mention.Words} ({mention.Code}).")];
    }

    /// <summary>A template filled with the example data.</summary>
    /// <param name="code">The code of the letter.</param>
    /// <param name="text">The text.</param>
    /// <param name="settings">The académie.</param>
    /// <param name="day">The day to date it.</param>
    /// <exception cref="ArgumentException">There is no letter of that code.</exception>
    public static LetterPreview Preview(string code, string text, Settings.AcademySettings settings, DateOnly day)
    {
        var model = LetterCatalogue.Find(code) ?? throw new ArgumentException($"There is no letter '{code}'.", nameof(code));
        var data = Example(code, settings);
        var body = TemplateRenderer.Render(code, text, data);
        var document = LetterDraft.Compose(model, data, body, settings, day, ["Yann Lefèvre", "Maëlle Œhler", "12, rue de l'Étoupe", "35400 Saint-Malo"]);
        return new LetterPreview(LetterHtml.Write(document), LetterHtml.Part(document), LetterPdf.Write(document), LetterCheck.Of(model, body, document));
    }

    /// <summary>The template in force: the version published last, or the text that comes with the product.</summary>
    /// <exception cref="ArgumentException">There is no letter of that code.</exception>
    public async ValueTask<LetterTemplate> CurrentAsync(string code, CancellationToken cancellationToken) =>
        await session.Db.Set<LetterTemplate>().Where(template => template.Code == code).OrderByDescending(template => template.Version).FirstOrDefaultAsync(cancellationToken)
        ?? new LetterTemplate { Code = code, Version = 0, Text = Default(code), Author = "", At = DateTimeOffset.UnixEpoch };

    /// <summary>Publishes a version, which letters issued from now on use. Only an administrator may; a faulty text is refused and nothing changes.</summary>
    /// <param name="code">The code of the letter.</param>
    /// <param name="text">The text.</param>
    /// <param name="author">Who publishes it.</param>
    /// <param name="cancellationToken">Cancels the step.</param>
    /// <returns>What is wrong, in French; empty when it is published.</returns>
    public async ValueTask<IReadOnlyList<string>> PublishAsync(string code, string text, Actor author, CancellationToken cancellationToken)
    {
        if (author.Role is not Role.Administrator) return ["Seul l'administrateur publie les modèles de courriers."];
        if (Validate(code, text, session.Settings) is { Count: > 0 } faults) return faults;

        var current = await CurrentAsync(code, cancellationToken);
        await session.NoteAsync(author, "publier-modele", $"Modèle {code} publié, version {current.Version + 1}", new JsonObject { ["modele"] = code, ["version"] = current.Version + 1 }, cancellationToken);
        session.Db.Set<LetterTemplate>().Add(new LetterTemplate { Code = code, Version = current.Version + 1, Text = text, Author = author.Name, At = session.Now });
        await session.Db.SaveChangesAsync(cancellationToken);
        return [];
    }

    /// <summary>The versions published of a template, the last first; the text that comes with the product is not among them.</summary>
    public async ValueTask<IReadOnlyList<LetterTemplate>> VersionsAsync(string code, CancellationToken cancellationToken) =>
        await session.Db.Set<LetterTemplate>().AsNoTracking().Where(template => template.Code == code).OrderByDescending(template => template.Version).ToListAsync(cancellationToken);

    /// <summary>The last version published of each template; a template that is not among them is as it comes with the product.</summary>
    public async ValueTask<IReadOnlyDictionary<string, int>> LastVersionsAsync(CancellationToken cancellationToken) =>
        await session.Db.Set<LetterTemplate>().GroupBy(template => template.Code).Select(group => new { group.Key, Last = group.Max(template => template.Version) }).ToDictionaryAsync(group => group.Key, group => group.Last, cancellationToken);

    private static LetterData Example(string code, Settings.AcademySettings settings)
    {
        var examples = TemplateFields.Examples();
        foreach (var name in OfAcademy) examples.Remove(name);
        var data = new LetterData(examples);
        if (settings.Writer(code) == settings.Commission && data.Text("president") is { } president) (data.Values["signataire"], data.Values["qualite"]) = (president, code == "L-25" ? "Le recteur de l'académie" : "Le président de la commission");
        if (code == "L-26") data.Values["presents"] = "2";
        LetterDraft.Complete(data, code, settings, new DateOnly(2026, 5, 12));
        foreach (var field in TemplateFields.All.Where(field => OfAcademy.Contains(field.Name))) data.Default(field.Name, field.Example.ToString());
        return data;
    }
}
