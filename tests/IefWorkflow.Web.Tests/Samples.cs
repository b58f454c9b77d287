using System.Globalization;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests;

/// <summary>Data of acts. The request is one that may be filed on any day of the year: the child is threatened at school (R131-11).</summary>
internal static class Samples
{
    public const string Pieces = "P01, P02, P03, P04, M4-PROJ-A, M4-PROJ-B, M4-PROJ-C, M4-DISPO, M4-BAC, M4-FR, INT-DOC, INT-AVIS";

    /// <summary>The code of the school of the demonstration's head.</summary>
    public const string School = "0359999D";

    /// <summary>The school year that runs, or from June the next one.</summary>
    public static string SchoolYear
    {
        get
        {
            var first = RunningService.Today.AddMonths(-5).Year;
            return string.Create(CultureInfo.InvariantCulture, $"{first}-{first + 1}");
        }
    }

    public static JsonObject Request => new()
    {
        ["enfant-nom"] = "Le Goff",
        ["enfant-prenoms"] = "Anna",
        ["enfant-ne-le"] = "2016-05-04",
        ["adresse"] = "2 rue du Four",
        ["commune"] = "Rennes",
        ["residence"] = "35",
        ["motif"] = "M4",
        ["annee"] = SchoolYear,
        ["responsables"] = new JsonArray(new JsonObject { ["nom"] = "Yann Le Goff", ["courriel"] = "yann@example.org" }),
        ["pieces"] = new JsonArray([.. Pieces.Split(", ").Select(piece => (JsonNode)piece)]),
        ["integrite-menacee"] = true,
        ["etablissement"] = "Collège Aimé-Césaire, Rennes",
        ["uai"] = School,
    };

    public static JsonObject Refusal => new()
    {
        ["sens"] = "refuser",
        ["motif-droit"] = "Article L. 131-5 du code de l'éducation",
        ["motif-fait"] = "Le projet présenté n'établit pas la situation propre à l'enfant.",
    };
}
