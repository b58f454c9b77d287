using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace IefWorkflow.Web.Tests.Access;

/// <summary>The service with a file in the scope of everybody and another out of it, and the requests by which each endpoint is tried.</summary>
internal sealed partial class AccessWorld(RunningService service)
{
    private readonly Dictionary<string, (string Cookie, string Field)> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> inScope = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> outOfScope = new(StringComparer.Ordinal);

    /// <summary>Files the requests, adds documents and letters, plans a sitting, and limits the accounts to their scope.</summary>
    public async Task PrepareAsync()
    {
        foreach (var role in Expectation.Everybody.Skip(1)) await service.TokenAsync(role);
        await FillAsync(inScope, "famille", Request("35", "Rennes", "M1B", true, false));
        await FillAsync(outOfScope, "gestionnaire", Request("29", "Brest", "M4", false, false));
        inScope["protege"] = await FileAsync("famille", Request("35", "Rennes", "M4", true, true));
        outOfScope["protege"] = await FileAsync("gestionnaire", Request("29", "Brest", "M4", false, true));
        foreach (var sample in new[] { inScope, outOfScope }) sample["courrier-protege"] = await IssuedLetterAsync(sample["protege"]);
        inScope["seance"] = outOfScope["seance"] = (await service.ActAsync("secretariat", "programmer-seance", null, new JsonObject { ["date"] = Day(30), ["heure"] = "09:00", ["lieu"] = "Rectorat" })).Number;
        inScope["brouillon"] = outOfScope["brouillon"] = Between(await FormAnswerAsync("famille", "/demande/commencer"), "/demande/", "/");
        inScope["flux"] = outOfScope["flux"] = Between(await FormAnswerAsync("secretariat", "/calendrier/flux/"), "/calendrier/flux/", ".ics");
        inScope["version"] = outOfScope["version"] = (await DesignerAsync(HttpMethod.Get, "workflow-definitions/by-definition-id/recours-rapo"))["id"]!.GetValue<string>();
        inScope["execution"] = outOfScope["execution"] = (await DesignerAsync(HttpMethod.Post, "workflow-instances"))["items"]![0]!["id"]!.GetValue<string>();
        await service.ChangeAsync("INSERT INTO account (id, name, role, departements, communes, schools, email, email_is_verified, is_active) VALUES ('autre', 'Autre', 'Clerk', '', '', '', 'autre@example.org', 1, 1)");
        await service.ChangeAsync("INSERT INTO credential (account_id, sign_in_name, password_hash, failed_attempts, stamp) SELECT 'autre', 'autre', password_hash, 0, 'autre' FROM credential WHERE account_id = 'demo-membre'");
        await service.ChangeAsync("UPDATE account SET departements = '35' WHERE role IN ('Clerk', 'Dasen', 'Doctor', 'Head', 'Mayor')");
        await service.ChangeAsync("UPDATE account SET communes = 'Rennes' WHERE role = 'Mayor'");
    }

    /// <summary>The address of an endpoint, with what lies in the scope of everybody.</summary>
    public string AddressOf(Expectation endpoint) => Address(endpoint, inScope);

    /// <summary>Tries an endpoint.</summary>
    /// <returns>Whether it was open: not refused for who asks, nor hidden.</returns>
    public async Task<bool> IsOpenAsync(Expectation endpoint, string who, bool isInScope)
    {
        var method = endpoint.Method is "PAGE" ? HttpMethod.Get : new HttpMethod(endpoint.Method);
        using var request = new HttpRequestMessage(method, Address(endpoint, isInScope ? inScope : outOfScope));
        if (who != Expectation.Anonymous) request.Headers.Authorization = new("Bearer", await service.TokenAsync(who));
        if (method != HttpMethod.Get && method != HttpMethod.Delete) request.Content = await BodyAsync(endpoint, who, request);
        using var answer = await service.Http.SendAsync(request);
        var toSignIn = answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/connexion?retour", StringComparison.Ordinal) && endpoint.Pattern != "/connexion";
        Assert.True(answer.StatusCode is not HttpStatusCode.InternalServerError, $"{endpoint.Endpoint} failed for {who}: {answer.StatusCode}");
        return !toSignIn && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound);
    }

    private static JsonObject Request(string departement, string commune, string ground, bool isThreatened, bool isProtected)
    {
        var request = Samples.Request;
        (request["residence"], request["commune"], request["motif"], request["integrite-menacee"]) = (departement, commune, ground, isThreatened);
        if (!isThreatened) (request["motif-apparu-le"], request["avis-directeur-demande"]) = (Day(-3), false);
        request["pieces"] = new JsonArray("P01");
        request["responsables"]![0]!["adresse-protegee"] = isProtected;
        return request;
    }

    private static string Day(int distance) => RunningService.Today.AddDays(distance).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<string> FileAsync(string role, JsonObject request) => (await service.ActAsync(role, "deposer-demande", null, request)).Number;

    private async Task FillAsync(Dictionary<string, string> sample, string role, JsonObject request)
    {
        var number = sample["dossier"] = await FileAsync(role, request);
        sample["piece"] = await PieceAsync(role, number, "P02");
        sample["sante"] = await PieceAsync(role, number, "M1B-CDAPH");
        sample["courrier"] = await IssuedLetterAsync(number);
        sample["message"] = $"courriel-{number}";
        await service.ChangeAsync($"""
            INSERT INTO message (id, case_id, kind, "to", to_name, subject, body, created_at, state, attempts, next_attempt_at)
            SELECT '{sample["message"]}', id, 'Information', 'a@example.org', 'A', 'Essai', 'Essai', 0, 'Failed', 8, 0 FROM case_file WHERE number = '{number}'
            """);
    }

    private async Task<string> PieceAsync(string role, string number, string code)
    {
        using var sent = await service.UploadAsync(role, code, "attestation.pdf", "%PDF-1.7 essai"u8.ToArray());
        var digest = JsonNode.Parse(await sent.Content.ReadAsStringAsync())!["empreinte"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.OK, (await service.ActAsync(role, "deposer-piece", number, new JsonObject { ["code"] = code, ["empreinte"] = digest })).Status);
        using var list = await service.SendAsync("gestionnaire", HttpMethod.Get, $"/api/v1/dossiers/{number}/pieces");
        return JsonNode.Parse(await list.Content.ReadAsStringAsync())!.AsArray().Last(piece => piece!["code"]!.GetValue<string>() == code)!["piece"]!.GetValue<string>();
    }

    private async Task<JsonNode> DesignerAsync(HttpMethod method, string path)
    {
        using var answer = await service.SendAsync("concepteur", method, $"/concepteur/api/{path}", method == HttpMethod.Get ? null : []);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private async Task<string> IssuedLetterAsync(string number)
    {
        await service.ActAsync("gestionnaire", "accuser-reception", number, []);
        using var list = await service.SendAsync("gestionnaire", HttpMethod.Get, $"/api/v1/dossiers/{number}/courriers");
        var letter = JsonNode.Parse(await list.Content.ReadAsStringAsync())!.AsArray().First(line => line!["modele"]!.GetValue<string>() is "L-01" or "L-02" or "L-27")!["courrier"]!.GetValue<string>();
        var issued = await service.ActAsync("gestionnaire", "emettre-courrier", number, new JsonObject { ["courrier"] = letter });
        Assert.True(issued.Status is HttpStatusCode.OK, issued.Detail);
        return letter;
    }

    private static string Address(Expectation endpoint, Dictionary<string, string> sample)
    {
        var act = endpoint.Pattern.Contains("{numero}", StringComparison.Ordinal) ? "accuser-reception" : "deposer-demande";
        var isProtected = endpoint.Variant == "adresse-protegee";
        var number = endpoint.Pattern.Contains("/seances/", StringComparison.Ordinal) ? sample["seance"] : isProtected ? sample["protege"] : sample["dossier"];
        var address = endpoint.Pattern.Replace("{numero}", number).Replace("{Number}", number).Replace("{acte}", act)
            .Replace("{courrier}", isProtected ? sample["courrier-protege"] : sample["courrier"]).Replace("{piece}", endpoint.Variant == "sante" ? sample["sante"] : sample["piece"])
            .Replace("{message}", sample["message"]).Replace("{code}", "L-01").Replace("{annee}", "2026")
            .Replace("{partie}", "convocation").Replace("{recours}", sample["dossier"]).Replace("{secret}", sample["flux"]).Replace("{etape}", "enfant").Replace("{Code}", "L-01")
            .Replace("{definitionId}", "recours-rapo").Replace("{Definition}", "recours-rapo").Replace("{definition}", "recours-rapo").Replace("{versionId}", sample["version"]).Replace("{version:int}", "1")
            .Replace("{instanceId}", sample["execution"]).Replace("{Instance}", sample["execution"]).Replace("/activity-executions/{id}", $"/activity-executions/{sample["execution"]}-1")
            .Replace("{Id}", "autre").Replace("{id}", endpoint.Pattern.StartsWith("/demande/", StringComparison.Ordinal) ? sample["brouillon"] : "autre");
        Assert.False(address.Contains('{'), $"AccessWorld knows nothing for {address}.");
        if (address.EndsWith("/etape", StringComparison.Ordinal) || address.Contains("/etape/", StringComparison.Ordinal)) return $"{address}?id=deliberer";
        if (address.EndsWith("/lettre", StringComparison.Ordinal)) return $"{address}?courrier={sample["courrier"]}";
        return address.EndsWith("/droit/delais", StringComparison.Ordinal) ? address + "?regle=D131-11-10/deadline&depuis=2026-03-02" : address;
    }

    private async Task<HttpContent> BodyAsync(Expectation endpoint, string who, HttpRequestMessage request)
    {
        if (endpoint.Pattern == "/api/v1/pieces") return RunningService.Upload("P01", ("a.pdf", "%PDF-1.7"u8.ToArray()));
        if (endpoint.Pattern == "/api/v1/actes/{acte}") return JsonContent.Create(Request("35", "Rennes", "M4", true, false));
        if (endpoint.Pattern.StartsWith("/api/", StringComparison.Ordinal) || endpoint.Pattern.StartsWith("/concepteur/api/", StringComparison.Ordinal)) return JsonContent.Create(new JsonObject());

        var (cookie, field) = await FormAsync(who);
        request.Headers.Add("Cookie", cookie);
        return new FormUrlEncodedContent([new("__RequestVerificationToken", field), new("identifiant", "personne"), new("mot-de-passe", "faux"), .. endpoint.Pattern == "/nouveau/{acte}" ? FiledByForm : []]);
    }

    private static IEnumerable<KeyValuePair<string, string>> FiledByForm =>
    [
        new("enfant-nom", "Le Goff"), new("enfant-prenoms", "Anna"), new("enfant-ne-le", "2016-05-04"), new("commune", "Rennes"), new("residence", "35"), new("motif", "M4"),
        new("annee", Samples.SchoolYear), new("responsables[0].nom", "Yann Le Goff"), new("integrite-menacee", "true"),
    ];

    private static string Between(string text, string before, string after) => Regex.Match(text, $"{Regex.Escape(before)}([^/\"]+?){Regex.Escape(after)}") is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"'{before}' is not in the answer: {text}");

    /// <summary>What a form without data answers: where it leads, and its page.</summary>
    private async Task<string> FormAnswerAsync(string who, string path)
    {
        var (cookie, field) = await FormAsync(who);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", field)]) };
        request.Headers.Authorization = new("Bearer", await service.TokenAsync(who));
        request.Headers.Add("Cookie", cookie);
        using var answer = await service.Http.SendAsync(request);
        return answer.Headers.Location?.OriginalString + await answer.Content.ReadAsStringAsync();
    }

    private async Task<(string Cookie, string Field)> FormAsync(string who)
    {
        if (forms.TryGetValue(who, out var known)) return known;

        using var request = new HttpRequestMessage(HttpMethod.Get, who == Expectation.Anonymous ? "/connexion" : "/");
        if (who != Expectation.Anonymous) request.Headers.Authorization = new("Bearer", await service.TokenAsync(who));
        using var page = await service.Http.SendAsync(request);
        var field = WebUtility.HtmlDecode(FieldPattern().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value);
        return forms[who] = (page.Headers.GetValues("Set-Cookie").Single(cookie => cookie.Contains("Antiforgery", StringComparison.Ordinal)).Split(';')[0], field);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FieldPattern();
}
