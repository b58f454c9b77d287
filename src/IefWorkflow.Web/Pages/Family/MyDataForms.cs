using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Reading.Families;
using IefWorkflow.Cases.Requests.Drafts;
using IefWorkflow.Cases.Runtime;
using IefWorkflow.Cases.Tasks;
using IefWorkflow.Web.Accounts;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>The copy of everything that is kept of a family, as one archive; each reading in it is logged like any other.</summary>
internal static class MyDataForms
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maps its route.</summary>
    public static void MapMyData(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/mes-donnees/copie", CopyAsync).RequireAuthorization(policy => policy.RequireRole(nameof(Role.Family))).RequireRateLimiting(Api.AccountApi.RateLimit);

    private static async Task<IResult> CopyAsync(HttpContext context, CaseSession cases, CaseReader reader, PieceDesk pieces, LetterOpener letters, DraftDesk drafts, IFormCollection form)
    {
        _ = form;
        var account = (await context.AccountAsync())!;
        var (actor, cancelled) = (account.ToActor(), context.RequestAborted);
        using var archive = new MemoryStream();
        await using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            var files = new JsonArray();
            foreach (var file in await cases.OwnFilesAsync(actor, cancelled))
            {
                if (await reader.OpenAsync(actor, file.Number, cancelled) is not CaseReading.Opened { View: var view }) continue;

                files.Add(Describe(view));
                foreach (var piece in view.Pieces.Where(piece => piece.ContentDigest is not null))
                {
                    if (await pieces.OpenAsync(actor, file.Number, piece.Id, cancelled) is PieceReading.Opened opened) await AddAsync(zip, $"{file.Number}/documents/{piece.Id[^8..]}-{opened.FileName}", opened.Content, cancelled);
                }

                foreach (var letter in (await cases.OutlookAsync(actor, file.Number, cancelled))?.Letters ?? [])
                {
                    if (await letters.PdfAsync(actor, file.Number, letter.Id, cancelled) is LetterReading.Issued issued) await AddAsync(zip, $"{file.Number}/courriers/{letter.IssuedOn:yyyy-MM-dd}-{issued.FileName}", issued.Pdf, cancelled);
                }
            }

            var data = new JsonObject
            {
                ["compte"] = new JsonObject { ["nom"] = account.Name, ["courriel"] = account.Email },
                ["brouillons"] = new JsonArray([.. (await drafts.ListAsync(actor, cancelled)).Select(Describe)]),
                ["dossiers"] = files,
            };
            await AddAsync(zip, "donnees.json", JsonSerializer.SerializeToUtf8Bytes(data, Readable), cancelled);
        }

        return Results.File(archive.ToArray(), "application/zip", "mes-donnees.zip");
    }

    private static JsonNode Describe(DraftView draft) => new JsonObject
    {
        ["reponses"] = new JsonObject([.. draft.Answers.Select(answer => KeyValuePair.Create(answer.Key, (JsonNode?)answer.Value))]),
        ["documents"] = new JsonArray([.. draft.Documents.Select(document => (JsonNode)document.FileName)]),
    };

    private static JsonObject Describe(CaseView view) => new()
    {
        ["numero"] = view.Number,
        ["procedure"] = view.Kind.Code(),
        ["etat"] = view.State.Code(),
        ["ouvertLe"] = Text(view.OpenedOn),
        ["donnees"] = view.Details.DeepClone(),
        ["personnes"] = new JsonArray([.. view.Persons.Select(person => (JsonNode)new JsonObject { ["qualite"] = person.Kind.Code(), ["nom"] = person.Name, ["adresse"] = person.Address, ["courriel"] = person.Email })]),
        ["documents"] = new JsonArray([.. view.Pieces.Select(piece => (JsonNode)new JsonObject { ["document"] = piece.Label, ["recuLe"] = Text(piece.ReceivedOn), ["fichier"] = piece.FileName })]),
        ["chronologie"] = new JsonArray([.. view.Timeline.Select(entry => (JsonNode)new JsonObject { ["quand"] = entry.At.ToString("O"), ["quoi"] = entry.Label, ["qui"] = entry.By })]),
        ["decisions"] = new JsonArray([.. view.Decisions.Select(decision => (JsonNode)new JsonObject { ["sens"] = decision.Kind.Code(), ["le"] = Text(decision.On), ["droit"] = decision.ReasonsOfLaw, ["fait"] = decision.ReasonsOfFact })]),
        ["messages"] = new JsonArray([.. view.Messages.Select(message => (JsonNode)new JsonObject { ["objet"] = message.Subject, ["texte"] = message.Body, ["quand"] = message.CreatedAt.ToString("O") })]),
    };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task AddAsync(ZipArchive zip, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellationToken);
        await entry.WriteAsync(content, cancellationToken);
    }
}
