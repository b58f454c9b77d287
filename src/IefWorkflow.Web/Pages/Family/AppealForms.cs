using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Requests;
using IefWorkflow.Web.Api;
using IefWorkflow.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IefWorkflow.Web.Pages.Family;

/// <summary>The form of an appeal against a refusal that is known here.</summary>
internal static class AppealForms
{
    private const int MaximumDocuments = 30;

    /// <summary>Maps its routes, under those of a file.</summary>
    public static void Map(RouteGroupBuilder forms)
    {
        forms.MapGet("/recours", (HttpContext context, FamilyFiles files, string numero) => FamilyForms.WithFileAsync(files, numero, file => Show(file, [], null, Prefilled(file))));
        forms.MapPost("/recours", SendAsync);
    }

    private static FormValues Prefilled(OpenedFile file) => new(
        file.View.Persons.Where(person => person.Kind is CasePersonKind.Guardian).Select((person, index) => ($"signataires[{index}].nom", person.Name)).ToDictionary(pair => pair.Item1, pair => pair.Name), []);

    private static RazorComponentResult<AppealPage> Show(OpenedFile file, IReadOnlyList<(string Digest, string Name)> sent, ActAnswer.Refused? refused, FormValues values) =>
        new(new { Model = new AppealModel(file, sent, refused, values) }) { StatusCode = refused is null ? StatusCodes.Status200OK : Problems.StatusOf(refused.Kind) };

    private static async Task<IResult> SendAsync(HttpContext context, FamilyFiles files, string numero, IFormCollection form)
    {
        if (await files.OpenAsync(numero) is not { } file) return await FamilyForms.WithFileAsync(files, numero, _ => Results.NotFound());

        var before = form.Where(field => field.Key.StartsWith("recu[", StringComparison.Ordinal)).Take(MaximumDocuments).Select(field => (Digest: field.Value.ToString(), Name: "document reçu")).ToList();
        var (sent, refused) = await FamilyForms.UploadAsync(context, form, "fichiers", DepositPiece.Other);
        sent.InsertRange(0, before);
        if (refused is not null) refused = refused with { Faults = [new FieldFault("fichiers", refused.Message)] };
        refused ??= Missing(form, file);
        if (refused is null)
        {
            var answer = await FamilyForms.PerformAsync(context, "former-recours", null, Data(numero, form, sent));
            if (answer is ActAnswer.Done done) return Results.LocalRedirect($"/dossiers/{done.Number}/recu?fait=former-recours");

            refused = (ActAnswer.Refused)answer;
        }

        return Show(file, sent, refused, FormValues.Of(form, refused));
    }

    private static ActAnswer.Refused? Missing(IFormCollection form, OpenedFile file)
    {
        var faults = new List<FieldFault>();
        if (string.IsNullOrWhiteSpace(form["moyens"])) faults.Add(new FieldFault("moyens", "Dites pourquoi vous n'êtes pas d'accord avec le refus."));
        if (string.IsNullOrWhiteSpace(form["signataires[0].nom"])) faults.Add(new FieldFault("signataires[0].nom", "Écrivez le prénom et le nom de la personne qui signe."));
        if (file.Outlook.Remedy?.IsPast == true && string.IsNullOrWhiteSpace(form["raison-du-retard"])) faults.Add(new FieldFault("raison-du-retard", "Dites pourquoi le recours arrive après le délai."));
        return faults.Count == 0 ? null : new ActAnswer.Refused(RefusalKind.BadInput, "Des réponses manquent.", null) { Faults = faults };
    }

    private static JsonObject Data(string number, IFormCollection form, List<(string Digest, string Name)> sent)
    {
        var names = form.Where(field => field.Key.StartsWith("signataires[", StringComparison.Ordinal) && field.Value.ToString().Trim().Length > 0).OrderBy(field => field.Key, StringComparer.Ordinal);
        var data = new JsonObject
        {
            ["demande"] = number,
            ["moyens"] = form["moyens"].ToString(),
            ["decision-jointe"] = true,
            ["signataires"] = new JsonArray([.. names.Select(field => (JsonNode)new JsonObject { ["nom"] = field.Value.ToString().Trim() })]),
        };
        if (sent.Count > 0) data["documents"] = FamilyForms.Documents(sent, "Document joint au recours");
        if (form["raison-du-retard"].ToString() is { Length: > 0 } reason) data["raison-du-retard"] = reason;
        return data;
    }
}
