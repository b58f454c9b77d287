using System.Net.Http;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using Microsoft.OpenApi;

namespace IefWorkflow.Web.Api.Description;

/// <summary>Writes one operation for each act of the catalogue, with the schema of its data, in place of the two routes that serve them all.</summary>
internal static class ActOperations
{
    private const string Open = ApiRoutes.Root + "/actes/{acte}";
    private const string OnFile = ApiRoutes.Root + "/dossiers/{numero}/actes/{acte}";

    /// <summary>Replaces the routes.</summary>
    public static void Expand(OpenApiDocument document)
    {
        var opening = Take(document, Open);
        var acting = Take(document, OnFile);
        foreach (var act in ActCatalogue.All)
        {
            document.Components!.Schemas![act.Name] = ActSchemas.Of(act);
            var (path, model) = act.On.Count == 0 ? (Open, opening) : (OnFile, acting);
            document.Paths[path.Replace("{acte}", act.Name, StringComparison.Ordinal)] = new OpenApiPathItem { Operations = new() { [HttpMethod.Post] = Operation(document, act, model) } };
        }
    }

    private static OpenApiOperation Take(OpenApiDocument document, string path)
    {
        var operation = document.Paths[path].Operations![HttpMethod.Post];
        document.Paths.Remove(path);
        return operation;
    }

    private static OpenApiOperation Operation(OpenApiDocument document, ActDescription act, OpenApiOperation model) => new()
    {
        OperationId = act.Name,
        Tags = model.Tags,
        Summary = act.Article is { } article ? $"{act.Label} ({article})" : act.Label,
        Description = $"Ouvert à : {string.Join(", ", act.Roles.Where(role => role is not Cases.People.Role.System).Select(role => role.Label()))}."
            + (act.AnswersTask ? " L'acte doit être attendu sur le dossier." : ""),
        Parameters = [.. (model.Parameters ?? []).Where(parameter => parameter.Name != "acte"), .. Headers(act)],
        RequestBody = SampleBodies.Body("application/json", new OpenApiSchemaReference(act.Name, document)),
        Responses = model.Responses,
    };

    private static IEnumerable<IOpenApiParameter> Headers(ActDescription act)
    {
        yield return Header("Idempotency-Key", "Une clé de 100 caractères au plus : l'acte envoyé deux fois avec elle est fait une fois.");
        if (act.On.Count > 0) yield return Header("If-Match", "L'ETag du dossier : l'acte est refusé si le dossier a changé depuis.");
    }

    private static OpenApiParameter Header(string name, string words) =>
        new() { Name = name, In = ParameterLocation.Header, Description = words, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
