using System.Net.Http;
using System.Text.Json.Serialization;
using Microsoft.Extensions.FileProviders;
using Microsoft.OpenApi;

namespace IefWorkflow.Web.Api.Description;

/// <summary>The OpenAPI document of the API, and the pages in which people browse it, served from here.</summary>
internal static class ApiDescription
{
    private const string Document = "v1";
    private const string Pages = ApiRoutes.Root + "/documentation";

    /// <summary>The program of the pages, copied from its package at build.</summary>
    public static StaticFileOptions Files { get; } = new() { RequestPath = "/swagger-ui", FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "swagger-ui")) };

    /// <summary>Adds what writes the document.</summary>
    /// <remarks>Numbers are numbers: the schemas would otherwise allow texts too.</remarks>
    public static void AddApiDescription(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options => options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict).AddOpenApi(Document, options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = route => route.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            Introduce(document);
            ActOperations.Expand(document);
            return Task.CompletedTask;
        });
    });

    /// <summary>Maps the document and the pages; both are open, as the source of the product is.</summary>
    public static void MapApiDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi(ApiRoutes.Root + "/openapi.json").AllowAnonymous();
        routes.MapGet(Pages, () => Results.LocalRedirect("/api-docs/index.html")).AllowAnonymous().ExcludeFromDescription();
    }

    private static void Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Instruction dans la famille : autorisations et recours",
            Version = Document,
            Description = "Tout ce qu'un rôle peut faire. Un refus est un problem+json en français, qui nomme l'article (« article ») et les champs fautifs (« errors »). "
                + "Un acte envoyé deux fois avec la même Idempotency-Key est fait une fois ; avec If-Match (l'ETag du dossier), il est refusé si le dossier a changé.",
            License = new OpenApiLicense { Name = "EUPL-1.2" },
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas["Probleme"] = ProblemSchema();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["jeton"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "Le jeton que rend POST /api/v1/jeton." },
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("jeton", document)] = [] }];
        foreach (var (path, item) in document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? []) Complete(document, path, method, operation);
        }
    }

    private static void Complete(OpenApiDocument document, string path, HttpMethod method, OpenApiOperation operation)
    {
        operation.Responses ??= [];
        Answers.Describe(path, method, operation);
        if (path.EndsWith("/jeton", StringComparison.Ordinal) && method == HttpMethod.Post) operation.Security = [];
        if (SampleBodies.Find(path, method) is { } body) operation.RequestBody = body;
        foreach (var (status, words) in Refusals(path, method)) operation.Responses[status] = Problem(document, words);
    }

    private static IEnumerable<(string Status, string Words)> Refusals(string path, HttpMethod method)
    {
        yield return ("400", "Données à corriger.");
        yield return ("401", "Connexion requise.");
        yield return ("403", "Hors des droits de l'appelant.");
        if (path.Contains('{', StringComparison.Ordinal)) yield return ("404", "Introuvable, ou hors du ressort de l'appelant.");
        if (method == HttpMethod.Get) yield break;

        yield return ("409", "L'acte n'est pas attendu, ou le dossier a changé.");
        yield return ("413", "Envoi trop volumineux.");
        yield return ("415", "Type de contenu non admis.");
        yield return ("422", "La loi ne permet pas cet acte ; « article » dit laquelle.");
    }

    private static OpenApiResponse Problem(OpenApiDocument document, string words) => new()
    {
        Description = words,
        Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference("Probleme", document) } },
    };

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Le genre du refus." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "Le statut HTTP." },
            ["detail"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Ce qui ne va pas, où, et que faire." },
            ["article"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "L'article qui s'y oppose, quand il y en a un." },
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "Ce qui ne va pas, par champ.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
        },
    };
}
