using System.Net.Http;
using Microsoft.OpenApi;

namespace IefWorkflow.Web.Api.Description;

/// <summary>The bodies of the few routes that are not acts.</summary>
internal static class SampleBodies
{
    private static readonly Dictionary<(string Path, HttpMethod Method), (string Name, string Words)[]> Texts = new()
    {
        [(ApiRoutes.Root + "/jeton", HttpMethod.Post)] = [("identifiant", "L'identifiant de connexion."), ("motDePasse", "Le mot de passe.")],
        [(ApiRoutes.Root + "/mot-de-passe", HttpMethod.Post)] = [("actuel", "Le mot de passe actuel."), ("nouveau", "Le nouveau, d'au moins douze caractères.")],
        [(ApiRoutes.Root + "/messages/{message}/retour", HttpMethod.Post)] = [("raison", "Pourquoi le courriel est revenu.")],
        [(ApiRoutes.Root + "/modeles-courriers/{code}", HttpMethod.Put)] = [("texte", "Le texte du modèle.")],
    };

    /// <summary>The body of a route; null for none.</summary>
    public static OpenApiRequestBody? Find(string path, HttpMethod method)
    {
        if (path == ApiRoutes.Root + "/pieces" && method == HttpMethod.Post) return Upload();
        if (!Texts.TryGetValue((path, method), out var members)) return null;

        return Body("application/json", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = members.Select(member => member.Name).ToHashSet(),
            Properties = members.ToDictionary(member => member.Name, member => (IOpenApiSchema)new OpenApiSchema { Type = JsonSchemaType.String, Description = member.Words }),
        });
    }

    /// <summary>A required body of one media type.</summary>
    public static OpenApiRequestBody Body(string mediaType, IOpenApiSchema schema) =>
        new() { Required = true, Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = new() { Schema = schema } } };

    private static OpenApiRequestBody Upload() => Body("multipart/form-data", new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "code", "fichier" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Le code de la pièce dans la liste ; il vient en premier." },
            ["fichier"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary", Description = "Un PDF, un JPEG ou un PNG, de 10 Mo au plus." },
        },
    });
}
