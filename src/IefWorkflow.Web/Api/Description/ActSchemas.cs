using System.Text.Json.Nodes;
using IefWorkflow.Cases.Acts;
using IefWorkflow.Cases.Codes;
using IefWorkflow.Law.Calendar;
using Microsoft.OpenApi;

namespace IefWorkflow.Web.Api.Description;

/// <summary>The JSON schemas of the data of acts, from the catalogue.</summary>
internal static class ActSchemas
{
    private const int LongestText = 20_000;

    /// <summary>The schema of an act's data.</summary>
    public static OpenApiSchema Of(ActDescription act) => Object(act.Fields);

    private static OpenApiSchema Object(IReadOnlyList<ActField> fields) => new()
    {
        Type = JsonSchemaType.Object,
        AdditionalPropertiesAllowed = false,
        Required = fields.Where(field => field.IsRequired).Select(field => field.Name).ToHashSet(),
        Properties = fields.ToDictionary(field => field.Name, field => (IOpenApiSchema)Field(field)),
    };

    private static OpenApiSchema Field(ActField field)
    {
        var schema = Value(field.Property.PropertyType);
        schema.Description = field.Help.Length > 0 ? $"{field.Label}. {field.Help}." : $"{field.Label}.";
        return schema;
    }

    private static OpenApiSchema Value(Type declared)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType) return new OpenApiSchema { Type = JsonSchemaType.Array, Items = Value(type.GetGenericArguments()[0]) };
        if (type == typeof(bool)) return new OpenApiSchema { Type = JsonSchemaType.Boolean };
        if (type == typeof(int)) return new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" };
        if (type == typeof(JsonObject)) return new OpenApiSchema { Type = JsonSchemaType.Object };
        if (type == typeof(DateOnly)) return new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" };
        if (type == typeof(TimeOnly)) return new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-2][0-9]:[0-5][0-9]$" };
        if (type == typeof(SchoolYear)) return new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9]{4}-[0-9]{4}$" };
        if (type == typeof(Departement)) return new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[0-9A-Z]{2,3}$" };
        if (type.IsEnum) return new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. FrenchCodes.Of(type).Select(member => (JsonNode)member.Code)] };
        return type == typeof(string) ? new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = LongestText } : Object(ActField.Of(type));
    }
}
