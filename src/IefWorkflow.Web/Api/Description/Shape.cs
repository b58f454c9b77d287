using Microsoft.OpenApi;

namespace IefWorkflow.Web.Api.Description;

/// <summary>The few forms that the values of answers take.</summary>
internal static class Shape
{
    /// <summary>A text.</summary>
    public static OpenApiSchema Text => new() { Type = JsonSchemaType.String };

    /// <summary>A day: <c>2026-05-12</c>.</summary>
    public static OpenApiSchema Day => new() { Type = JsonSchemaType.String, Format = "date" };

    /// <summary>An instant of UTC.</summary>
    public static OpenApiSchema Instant => new() { Type = JsonSchemaType.String, Format = "date-time" };

    /// <summary>A time of day: <c>14:00:00</c>.</summary>
    public static OpenApiSchema Time => new() { Type = JsonSchemaType.String, Format = "time" };

    /// <summary>A whole number.</summary>
    public static OpenApiSchema Number => new() { Type = JsonSchemaType.Integer };

    /// <summary>Yes or no.</summary>
    public static OpenApiSchema Truth => new() { Type = JsonSchemaType.Boolean };

    /// <summary>An object whose members depend on the procedure.</summary>
    public static OpenApiSchema Free => new() { Type = JsonSchemaType.Object, AdditionalPropertiesAllowed = true };

    /// <summary>A value that may be null.</summary>
    public static OpenApiSchema Maybe(OpenApiSchema schema)
    {
        schema.Type |= JsonSchemaType.Null;
        return schema;
    }

    /// <summary>A list.</summary>
    public static OpenApiSchema List(OpenApiSchema item) => new() { Type = JsonSchemaType.Array, Items = item };

    /// <summary>An object of exactly these members.</summary>
    public static OpenApiSchema Of(params (string Name, OpenApiSchema Value)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = members.Select(member => member.Name).ToHashSet(),
        Properties = members.ToDictionary(member => member.Name, member => (IOpenApiSchema)member.Value),
    };

    /// <summary>A page of a list.</summary>
    public static OpenApiSchema Page(string name, OpenApiSchema item) => Of(("total", Number), ("page", Number), ("taille", Number), (name, List(item)));
}
