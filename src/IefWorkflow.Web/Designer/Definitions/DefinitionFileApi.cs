using System.IO.Compression;
using System.Text;
using IefWorkflow.Engine.Definitions;
using IefWorkflow.Web.Api;

namespace IefWorkflow.Web.Designer.Definitions;

/// <summary>Definitions as files, in the layout of the files of <c>workflows/</c>.</summary>
internal static class DefinitionFileApi
{
    private const int Most = 100;

    /// <summary>Maps its routes.</summary>
    public static void MapDefinitionFiles(this IEndpointRouteBuilder api)
    {
        api.MapGet("/workflow-definitions/{definitionId}/export", ExportAsync);
        api.MapPost("/bulk-actions/export/workflow-definitions", ExportAllAsync);
    }

    private static async Task<IResult> ExportAsync(HttpContext context, DefinitionShelf shelf, string definitionId, string? versionOptions = null)
    {
        if (!VersionSelection.TryParse(string.IsNullOrWhiteSpace(versionOptions) ? "Latest" : versionOptions, out var selection)) return Problems.BadInput($"«\u00A0{versionOptions}\u00A0» n'est pas un choix de versions.");

        return await shelf.FindAsync(definitionId, selection, context.RequestAborted) is { } definition
            ? Results.File(Encoding.UTF8.GetBytes(DefinitionJson.File(definition)), "application/json", NameOf(definition))
            : Problems.NotFound($"Il n'y a pas de définition «\u00A0{definitionId}\u00A0» à exporter.");
    }

    private static async Task<IResult> ExportAllAsync(HttpContext context, DefinitionShelf shelf, DefinitionBatchApi.VersionIdList list)
    {
        if (list.Ids is null or { Length: 0 or > Most }) return DefinitionBody.Refused([$"Choisissez des définitions à exporter, {Most} au plus."]);

        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var id in list.Ids.Distinct(StringComparer.Ordinal))
            {
                if (await shelf.FindAsync(id, context.RequestAborted) is not { } definition) return Problems.NotFound($"Il n'y a pas de version «\u00A0{id}\u00A0» à exporter.");

                await using var entry = zip.CreateEntry(NameOf(definition)).Open();
                await entry.WriteAsync(Encoding.UTF8.GetBytes(DefinitionJson.File(definition)), context.RequestAborted);
            }
        }

        return Results.File(packed.ToArray(), "application/zip", "procedures.zip");
    }

    private static string NameOf(WorkflowDefinition definition) =>
        $"{string.Concat(definition.DefinitionId.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '-'))}-v{definition.Version}.json";
}
