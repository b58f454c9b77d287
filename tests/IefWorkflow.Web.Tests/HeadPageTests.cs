using System.Net;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests;

/// <summary>The pages of a head of school: the child of whom the opinion is asked, and no other child.</summary>
public sealed class HeadPageTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Facts = "Insultes et coups depuis la rentrée.";

    [Fact]
    public async Task The_page_of_the_opinion_and_the_page_of_the_file_name_the_child_and_nothing_of_the_family()
    {
        var number = await FileAsync(Samples.School);

        foreach (var path in new[] { $"/dossiers/{number}/actes/rendre-avis-directeur", $"/dossiers/{number}" })
        {
            var html = await ReadAsync("chef-etablissement", path, HttpStatusCode.OK);
            foreach (var shown in new[] { "Anna Le Goff", "4 mai 2016", "Collège Aimé-Césaire", Facts }) Assert.Contains(shown, html, StringComparison.Ordinal);
            foreach (var kept in new[] { "rue du Four", "Yann", "yann@example.org" }) Assert.DoesNotContain(kept, html, StringComparison.Ordinal);
        }

        Assert.Contains(number, await ReadAsync("chef-etablissement", "/", HttpStatusCode.OK), StringComparison.Ordinal);
        using var answer = await service.SendAsync("chef-etablissement", HttpMethod.Get, $"/api/v1/dossiers/{number}");
        var file = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(("Le Goff", "Anna", "2016-05-04", Samples.School, Facts), (Text("nom"), Text("prenoms"), Text("neLe"), Text("uai"), Text("faitsSignales")));
        Assert.Empty(file["donnees"]!.AsObject());

        string Text(string name) => file["eleve"]![name]!.GetValue<string>();
    }

    [Fact]
    public async Task The_head_of_another_school_is_refused_and_reads_no_name_anywhere()
    {
        var number = await FileAsync(Samples.School);
        await service.ChangeAsync("INSERT INTO account (id, name, role, departements, communes, schools, email, email_is_verified, is_active) VALUES ('autre-chef', 'Autre', 'Head', '35', '', '0359998C', 'autre@example.org', 1, 1)");
        await service.ChangeAsync("INSERT INTO credential (account_id, sign_in_name, password_hash, failed_attempts, stamp) SELECT 'autre-chef', 'autre-chef', password_hash, 0, 'autre-chef' FROM credential WHERE account_id = 'demo-membre'");

        foreach (var (path, status) in new[]
        {
            ($"/dossiers/{number}", HttpStatusCode.Forbidden), ($"/dossiers/{number}/actes/rendre-avis-directeur", HttpStatusCode.NotFound), ("/", HttpStatusCode.OK),
            ($"/api/v1/dossiers/{number}", HttpStatusCode.Forbidden), ($"/api/v1/dossiers/{number}/taches", HttpStatusCode.Forbidden), ($"/api/v1/dossiers?numero={number}", HttpStatusCode.OK),
        })
        {
            var text = await ReadAsync("autre-chef", path, status);
            foreach (var kept in new[] { "Goff", "Anna", Facts }) Assert.DoesNotContain(kept, text, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(number, await ReadAsync("autre-chef", "/", HttpStatusCode.OK), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await service.ActAsync("autre-chef", "rendre-avis-directeur", number, new JsonObject { ["sens"] = "favorable", ["texte"] = "Faits" })).Status);
    }

    [Fact]
    public async Task A_clerk_is_alerted_on_the_page_of_a_file_whose_school_nobody_knows_and_designates_it()
    {
        var number = await FileAsync("");
        Assert.Contains("l'établissement de l'enfant n'est pas connu", await ReadAsync("gestionnaire", $"/dossiers/{number}", HttpStatusCode.OK), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await service.ActAsync("gestionnaire", "designer-etablissement-inscription", number, new JsonObject { ["uai"] = Samples.School })).Status);

        Assert.DoesNotContain("n'est pas connu", await ReadAsync("gestionnaire", $"/dossiers/{number}", HttpStatusCode.OK), StringComparison.Ordinal);
        Assert.Contains("Anna Le Goff", await ReadAsync("chef-etablissement", $"/dossiers/{number}/actes/rendre-avis-directeur", HttpStatusCode.OK), StringComparison.Ordinal);
    }

    private async Task<string> FileAsync(string school)
    {
        var request = Samples.Request;
        request["pieces"] = new JsonArray([.. Samples.Pieces.Split(", ").Where(code => code != "INT-AVIS").Select(code => (JsonNode)code)]);
        (request["uai"], request["faits-signales"]) = (school, Facts);
        var filed = await service.ActAsync("famille", "deposer-demande", null, request);
        Assert.True(filed.Status is HttpStatusCode.OK, filed.Detail);
        return filed.Number;
    }

    private async Task<string> ReadAsync(string who, string path, HttpStatusCode expected)
    {
        using var answer = await service.SendAsync(who, HttpMethod.Get, path);
        Assert.Equal(expected, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Replace('\u00A0', ' ').Replace("<strong>", "", StringComparison.Ordinal);
    }
}
