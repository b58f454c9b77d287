using System.Globalization;
using System.Text.Json.Nodes;
using IefWorkflow.Cases.Files;
using IefWorkflow.Cases.Settings;
using IefWorkflow.Law.Requests;

namespace IefWorkflow.Cases.Requests;

/// <summary>The data that the letters of a request are made from. Never what a sealed envelope holds, nor a medical reason.</summary>
internal static class RequestFields
{
    /// <summary>What every letter to the family may say.</summary>
    public static JsonObject Of(AuthorisationRequest request) => new()
    {
        ["enfant"] = $"{request.ChildFirstNames} {request.ChildLastName}",
        ["ne-le"] = Text(request.ChildBornOn),
        ["commune"] = request.Commune,
        ["departement"] = request.Residence.Code,
        ["annee"] = request.SchoolYear.ToString(),
        ["annees"] = request.AuthorisedYears > 0 ? request.AuthorisedYears : request.YearsRequested,
        ["motif"] = request.Ground.Code(),
        ["motif-libelle"] = request.Ground.Label(),
        ["date-depot"] = Text(request.FiledOn),
        ["date-reception"] = Text(request.CompetentReceivedOn ?? request.ReceivedOn),
        ["date-decision"] = Text(request.DecidedOn),
        ["date-implicite"] = Text(request.TacitOn),
        ["fin-autorisation"] = Text(request.AuthorisedUntil),
        ["ecole-rattachement"] = request.AttachedSchool,
        ["ecole-inscription"] = request.EnrolmentSchool,
    };

    /// <summary>What a letter of the service says: the request, its number, and where to write.</summary>
    public static JsonObject Of(CaseFile file, AuthorisationRequest request, AcademySettings settings)
    {
        var fields = Of(request);
        fields["numero"] = file.Number;
        fields["service"] = Address(settings.Service);
        return fields;
    }

    /// <summary>A service as letters print it.</summary>
    public static JsonObject Address(ServiceAddress service) => new()
    {
        ["nom"] = service.Name, ["adresse"] = service.Address, ["courriel"] = service.Email, ["telephone"] = service.Telephone,
    };

    /// <summary>Requirements as letters list them, each with the article that imposes it.</summary>
    public static JsonArray Missing(IEnumerable<RequiredDocument> missing) =>
    [
        .. missing.Select(required => (JsonNode)new JsonObject
        {
            ["code"] = required.Code,
            ["libelle"] = Label(required),
            ["article"] = SupportingDocuments.Find(required.Alternatives[0])!.Article,
            ["nombre"] = required.Count,
        }),
    ];

    /// <summary>A requirement in words: one document, or one of several.</summary>
    public static string Label(RequiredDocument required) =>
        string.Join(" ou ", required.Alternatives.Select(code => SupportingDocuments.Find(code)!.Label));

    /// <summary>A day as data; null when it is not known.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
