using System.Globalization;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Law.Calendar;
using IefWorkflow.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace IefWorkflow.Web.Api;

/// <summary>Files: listed, and read as far as the caller may see them; each reading is logged.</summary>
internal static class FileApi
{
    /// <summary>Maps its routes.</summary>
    public static void MapFiles(this IEndpointRouteBuilder api)
    {
        var files = api.MapGroup("/dossiers").WithTags("Dossiers");
        files.MapGet("", ListAsync).WithSummary("Les dossiers du ressort de l'appelant, du plus récent au plus ancien. Les pages voisines sont dans l'en-tête Link.");
        files.MapGet("/{numero}", (HttpContext context, string numero, CaseReader reader) => ReadAsync(context, reader, numero, null, Whole))
            .WithSummary("Un dossier, avec sa révision en ETag, tel que l'appelant peut le voir ; une mairie reçoit la fiche de R131-10-2.");
        MapPart(files, "donnees", CaseAspect.Details, "Les données du dossier.", view => view.Details);
        MapPart(files, "taches", CaseAspect.Tasks, "Ce qui est ou était attendu, et de qui.", FileParts.Tasks);
        MapPart(files, "echeances", CaseAspect.DueDates, "Les délais, avec l'explication de leur calcul.", FileParts.DueDates);
        MapPart(files, "chronologie", CaseAspect.Timeline, "Ce qui s'est passé, du plus ancien au plus récent.", FileParts.Timeline);
        MapPart(files, "courriers", CaseAspect.Letters, "Les courriers.", FileParts.Letters);
        MapPart(files, "messages", CaseAspect.Messages, "Les courriels.", FileParts.Messages);
        MapPart(files, "pieces", CaseAspect.Pieces, "Les pièces.", FileParts.Pieces);
        MapPart(files, "personnes", CaseAspect.Persons, "Les personnes.", FileParts.Persons);
        MapPart(files, "decisions", CaseAspect.Decisions, "Les décisions.", FileParts.Decisions);
    }

    private static void MapPart(IEndpointRouteBuilder files, string name, CaseAspect aspect, string summary, Func<CaseView, object> part) =>
        files.MapGet($"/{{numero}}/{name}", (HttpContext context, string numero, CaseReader reader) => ReadAsync(context, reader, numero, aspect, part)).WithSummary(summary);

    private static async Task<IResult> ListAsync(
        HttpContext context, CaseSession session, [AsParameters] Paging paging,
        [FromQuery] string? procedure = null, [FromQuery] string? etat = null, [FromQuery] string? departement = null, [FromQuery] string? numero = null)
    {
        if (paging.Refused is { } noPage) return noPage;
        if (Unknown<CaseKind>(procedure, "La procédure") is { } noKind) return noKind;
        if (Unknown<CaseState>(etat, "L'état") is { } noState) return noState;
        Departement? only = null;
        if (departement is not null)
        {
            if (!Departement.TryParse(departement, out var known)) return Problems.BadInput($"« {departement} » n'est pas un code de département.");
            only = known;
        }

        var filter = new FileFilter(Parsed<CaseKind>(procedure), Parsed<CaseState>(etat), only, numero);
        var (files, total) = await session.ListAsync(await context.ActorAsync(), filter, paging.Page, paging.Taille, context.RequestAborted);
        return paging.Answer(context, total, "dossiers", files.Select(file => new
        {
            dossier = file.Number, procedure = file.Kind.Code(), etat = file.State.Code(), departement = file.Departement.Code, ouvertLe = file.OpenedOn, closLe = file.ClosedOn,
        }));
    }

    /// <summary>A refusal of a word that stands for no member; null for a known word, or none.</summary>
    internal static IResult? Unknown<T>(string? word, string what)
        where T : struct, Enum =>
        word is null || Parsed<T>(word) is not null ? null : Problems.BadInput($"{what} « {word} » n'existe pas\u00A0: {string.Join(", ", FrenchCodes.Of(typeof(T)).Select(member => member.Code))}.");

    /// <summary>The member of a word; null for none.</summary>
    internal static T? Parsed<T>(string? word)
        where T : struct, Enum =>
        FrenchCodes.Parse(typeof(T), word ?? "") as T?;

    private static async Task<IResult> ReadAsync(HttpContext context, CaseReader reader, string number, CaseAspect? aspect, Func<CaseView, object> show)
    {
        var actor = await context.ActorAsync();
        switch (await reader.OpenAsync(actor, number, context.RequestAborted))
        {
            case CaseReading.Refused refused:
                return Problems.Refused(refused.Refusal);
            case CaseReading.ForMayor entry when aspect is null:
                return Results.Ok(entry.Entry);
            case CaseReading.Opened opened when aspect is null || ReadingRights.Allows(actor.Role, aspect.Value):
                context.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{opened.View.Revision}\"");
                return Results.Ok(show(opened.View));
            default:
                return Problems.Forbidden($"Cette partie du dossier {number} n'est pas ouverte à votre rôle.");
        }
    }

    private static object Whole(CaseView view) => new
    {
        dossier = view.Number,
        procedure = view.Kind.Code(),
        etat = view.State.Code(),
        departement = view.Departement,
        ouvertLe = view.OpenedOn,
        closLe = view.ClosedOn,
        suiteDe = view.ParentNumber,
        revision = view.Revision,
        donnees = view.Details,
        eleve = FileParts.Pupil(view),
        taches = FileParts.Tasks(view),
        echeances = FileParts.DueDates(view),
        chronologie = FileParts.Timeline(view),
        courriers = FileParts.Letters(view),
        messages = FileParts.Messages(view),
        pieces = FileParts.Pieces(view),
        personnes = FileParts.Persons(view),
        decisions = FileParts.Decisions(view),
        avis = FileParts.Opinions(view),
    };
}
