using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.People;
using IefWorkflow.Cases.Pieces;
using IefWorkflow.Cases.Reading;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Web.Accounts;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using IefWorkflow.Web.Pages.Family.Fields;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>What a family sends from the pages of a file, and the letters that it opens there.</summary>
internal static class FamilyForms
{
    private static readonly string[] MoveFields = ["demenagement-le", "adresse", "commune", "departement"];

    /// <summary>Maps their routes.</summary>
    public static void MapFamilyForms(this IEndpointRouteBuilder routes)
    {
        var forms = routes.MapGroup("/dossiers/{numero}").RequireAuthorization(policy => policy.RequireRole(nameof(Role.Family)));
        foreach (var act in Confirmation.All)
        {
            forms.MapGet($"/{act.Address}", (HttpContext context, FamilyFiles files, string numero) => WithFileAsync(files, numero, file => Confirm(file, act, null)));
            forms.MapPost($"/{act.Address}", (HttpContext context, FamilyFiles files, string numero, IFormCollection _) => ConfirmAsync(context, files, numero, act));
        }

        forms.MapGet("/demenagement", (HttpContext context, FamilyFiles files, string numero) => WithFileAsync(files, numero, file => Residence(file, null, FormValues.Empty)));
        forms.MapPost("/demenagement", MoveAsync);
        forms.MapGet("/pieces", (HttpContext context, FamilyFiles files, string numero, string? recu) => WithFileAsync(files, numero, file => Pieces(file, recu, null)));
        forms.MapPost("/pieces", SendPiecesAsync);
        forms.MapGet("/decision", (FamilyFiles files, string numero, string? fait) => WithFileAsync(files, numero, file => new RazorComponentResult<DecisionPage>(new { Found = file, Done = fait })));
        forms.MapGet("/recu", (FamilyFiles files, string numero, string? fait) => WithFileAsync(files, numero, file => new RazorComponentResult<ReceiptPage>(new { Found = file, Done = fait })));
        forms.MapGet("/lettre", LetterAsync);
        AppealForms.Map(forms);
    }

    /// <summary>Opens the file for a page; 404 when it is not this family's.</summary>
    internal static async Task<IResult> WithFileAsync(FamilyFiles files, string number, Func<OpenedFile, IResult> show) =>
        await files.OpenAsync(number) is { } file ? show(file) : new RazorComponentResult<NoFilePage>(new { Number = number }) { StatusCode = StatusCodes.Status404NotFound };

    /// <summary>Performs an act of the family on a file.</summary>
    internal static async Task<ActAnswer> PerformAsync(HttpContext context, string act, string? number, JsonObject data) =>
        await context.RequestServices.GetRequiredService<ActDesk>().PerformAsync(new ActRequest(await context.ActorAsync(), act, number, data), context.RequestAborted);

    private static RazorComponentResult<ConfirmationPage> Confirm(OpenedFile file, Confirmation act, ActAnswer.Refused? refused) =>
        new(new { Model = new ConfirmationModel(file, act, refused) }) { StatusCode = StatusOf(refused) };

    private static async Task<IResult> ConfirmAsync(HttpContext context, FamilyFiles files, string number, Confirmation act) => await PerformAsync(context, act.Act, number, []) switch
    {
        ActAnswer.Done done => Results.LocalRedirect($"/dossiers/{done.Number}{act.Then}?fait={act.Act}"),
        ActAnswer.Refused refused => await WithFileAsync(files, number, file => Confirm(file, act, refused)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static RazorComponentResult<ResidencePage> Residence(OpenedFile file, ActAnswer.Refused? refused, FormValues values) =>
        new(new { Model = new ResidenceModel(file, refused, values) }) { StatusCode = StatusOf(refused) };

    private static async Task<IResult> MoveAsync(HttpContext context, FamilyFiles files, string numero, IFormCollection form)
    {
        var given = form.ToDictionary(field => field.Key, field => field.Value.ToString().Trim(), StringComparer.Ordinal);
        var wrong = FormDates.Join(given, "demenagement-le");
        var data = new JsonObject([.. MoveFields.Where(name => given.GetValueOrDefault(name, "").Length > 0).Select(name => KeyValuePair.Create(name, (JsonNode?)given[name]))]);
        var answer = wrong is null
            ? await PerformAsync(context, "declarer-changement-residence", numero, data)
            : new ActAnswer.Refused(RefusalKind.BadInput, wrong, null) { Faults = [new FieldFault("demenagement-le", wrong)] };
        if (answer is ActAnswer.Done) return Results.LocalRedirect($"/dossiers/{numero}?fait=declarer-changement-residence");

        var refused = (ActAnswer.Refused)answer;
        return await WithFileAsync(files, numero, file => Residence(file, refused, FormValues.Of(form, refused)));
    }

    private static RazorComponentResult<PiecesPage> Pieces(OpenedFile file, string? code, ActAnswer.Refused? refused) =>
        new(new { Model = new PiecesModel(file, code, refused) }) { StatusCode = StatusOf(refused) };

    private static async Task<IResult> SendPiecesAsync(HttpContext context, FamilyFiles files, string numero, IFormCollection form)
    {
        var code = form["code"].ToString() is { Length: > 0 } given ? given : null;
        var (sent, refused) = await UploadAsync(context, form, "fichier", code ?? DepositPiece.Other);
        if (refused is null && sent.Count == 0) refused = new ActAnswer.Refused(RefusalKind.BadInput, "Choisissez un document avant de l'envoyer.", null);
        if (refused is null)
        {
            var answer = code is null
                ? await PerformAsync(context, "produire-pieces-recours", numero, new JsonObject { ["documents"] = Documents(sent, "Document demandé par la commission") })
                : await PerformAsync(context, "deposer-piece", numero, Deposit(code, form["description"].ToString(), sent[0].Digest));
            if (answer is ActAnswer.Done) return Results.LocalRedirect($"/dossiers/{numero}/pieces?recu={Uri.EscapeDataString(code ?? DepositPiece.Other)}");

            refused = (ActAnswer.Refused)answer;
        }

        return await WithFileAsync(files, numero, file => Pieces(file, code, refused));
    }

    private static JsonObject Deposit(string code, string description, string digest)
    {
        var data = new JsonObject { ["code"] = code, ["empreinte"] = digest };
        if (description.Length > 0) data["description"] = description;
        return data;
    }

    /// <summary>Takes in the documents that a form sends; the first that is refused stops it.</summary>
    internal static async Task<(List<(string Digest, string Name)> Sent, ActAnswer.Refused? Refused)> UploadAsync(HttpContext context, IFormCollection form, string control, string code)
    {
        var desk = context.RequestServices.GetRequiredService<PieceDesk>();
        var sent = new List<(string, string)>();
        foreach (var file in form.Files.GetFiles(control).Where(file => file.Length > 0))
        {
            var name = Path.GetFileName(file.FileName);
            await using var content = file.OpenReadStream();
            switch (await desk.TakeInAsync(await context.ActorAsync(), code, name, content, context.RequestAborted))
            {
                case ContentReceipt.Refused refused:
                    return (sent, refused.Refusal with { Message = $"{name}\u00A0: {refused.Refusal.Message}" });
                case ContentReceipt.Kept kept:
                    sent.Add((kept.Content.Digest, name));
                    break;
            }
        }

        return (sent, null);
    }

    /// <summary>Documents as the data of an act.</summary>
    internal static JsonArray Documents(IEnumerable<(string Digest, string Name)> sent, string description) =>
        [.. sent.Select(document => (JsonNode)new JsonObject { ["code"] = DepositPiece.Other, ["description"] = $"{description} ({document.Name})", ["empreinte"] = document.Digest })];

    private static async Task<IResult> LetterAsync(HttpContext context, LetterOpener letters, string numero, string courrier) =>
        await letters.PdfAsync(await context.ActorAsync(), numero, courrier, context.RequestAborted) switch
        {
            LetterReading.Issued issued => Results.File(issued.Pdf.ToArray(), "application/pdf", issued.FileName),
            LetterReading.Refused { Refusal: var refusal } => new RazorComponentResult<NoLetterPage>(new { Number = numero, refusal.Message }) { StatusCode = refusal.Kind is RefusalKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound },
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static int StatusOf(ActAnswer.Refused? refused) => refused is null ? StatusCodes.Status200OK : Problems.StatusOf(refused.Kind);
}
