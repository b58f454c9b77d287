using System.Net;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests.Api;

/// <summary>Files, their parts, letters, sittings and the law, as programs read them.</summary>
public sealed class FileApiTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task A_list_is_read_page_by_page_along_its_links()
    {
        for (var index = 0; index < 3; index++) await FileAsync();
        var seen = new List<string>();
        var next = "/api/v1/dossiers?procedure=demande&taille=1";
        while (next is not null)
        {
            using var answer = await service.SendAsync("gestionnaire", HttpMethod.Get, next);
            var page = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            seen.AddRange(page["dossiers"]!.AsArray().Select(file => file!["dossier"]!.GetValue<string>()));
            var links = answer.Headers.GetValues("Link").Single().Split(", ");
            next = links.FirstOrDefault(link => link.EndsWith("rel=\"next\"", StringComparison.Ordinal))?.Split('<', '>')[1];
            if (next is null) Assert.Equal(page["total"]!.GetValue<int>(), seen.Count);
        }

        Assert.True(seen.Count >= 3);
        Assert.Equal(seen.OrderDescending(StringComparer.Ordinal), seen);
        Assert.Equal(seen.Distinct(), seen);
    }

    [Fact]
    public async Task A_list_is_narrowed_by_state_département_and_number()
    {
        var number = await FileAsync();

        Assert.Contains(number, await NumbersAsync("?etat=depose&departement=35&numero=" + number));
        Assert.Empty(await NumbersAsync("?etat=refuse&numero=" + number));
        Assert.Empty(await NumbersAsync("?departement=22&numero=" + number));
    }

    [Theory]
    [InlineData("donnees")]
    [InlineData("taches")]
    [InlineData("echeances")]
    [InlineData("chronologie")]
    [InlineData("pieces")]
    [InlineData("personnes")]
    public async Task A_part_of_a_file_is_what_the_whole_file_holds(string part)
    {
        var number = await FileAsync();
        var whole = (await ReadAsync("gestionnaire", $"/api/v1/dossiers/{number}"))[part]!;
        var alone = await ReadAsync("gestionnaire", $"/api/v1/dossiers/{number}/{part}");

        Assert.True(JsonNode.DeepEquals(whole, alone));
        Assert.NotEqual(0, alone is JsonArray list ? list.Count : alone.AsObject().Count);
    }

    [Fact]
    public async Task The_acts_possible_on_a_file_follow_its_tasks()
    {
        var number = await FileAsync();
        var before = await PossibleAsync(number);
        await service.ActAsync("gestionnaire", "accuser-reception", number);

        Assert.Contains("accuser-reception", before);
        Assert.DoesNotContain("accuser-reception", await PossibleAsync(number));
        Assert.DoesNotContain("decider", before);
    }

    [Fact]
    public async Task A_letter_is_previewed_under_a_policy_of_its_own_then_issued_and_read_as_PDF()
    {
        var number = await FileAsync();
        await service.ActAsync("gestionnaire", "accuser-reception", number);
        var letter = (await ReadAsync("gestionnaire", $"/api/v1/dossiers/{number}/courriers")).AsArray().First(line => line!["modele"]!.GetValue<string>() == "L-01")!["courrier"]!.GetValue<string>();
        var path = $"/api/v1/dossiers/{number}/courriers/{letter}";

        using var preview = await service.SendAsync("gestionnaire", HttpMethod.Get, $"{path}/apercu");
        Assert.Equal("text/html", preview.Content.Headers.ContentType!.MediaType);
        var policy = preview.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("sandbox", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True((await ReadAsync("gestionnaire", $"{path}/controle"))["peutPartir"]!.GetValue<bool>());

        using var tooEarly = await service.SendAsync("gestionnaire", HttpMethod.Get, $"{path}/pdf");
        Assert.Equal(HttpStatusCode.NotFound, tooEarly.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.ActAsync("gestionnaire", "emettre-courrier", number, new JsonObject { ["courrier"] = letter })).Status);
        using var pdf = await service.SendAsync("famille", HttpMethod.Get, $"{path}/pdf");
        Assert.Equal($"{number}-L-01.pdf", pdf.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.StartsWith("%PDF-", await pdf.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_that_lacks_a_mention_is_refused_and_a_sound_one_is_the_next_version()
    {
        var current = await ReadAsync("administrateur", "/api/v1/modeles-courriers/L-07");
        using var refused = await service.SendAsync("administrateur", HttpMethod.Put, "/api/v1/modeles-courriers/L-07", new JsonObject { ["texte"] = "<objet>Refus</objet>" });
        using var published = await service.SendAsync("administrateur", HttpMethod.Put, "/api/v1/modeles-courriers/L-07", new JsonObject { ["texte"] = current["texte"]!.GetValue<string>() });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, published.StatusCode);
        Assert.Equal(current["version"]!.GetValue<int>() + 1, (await ReadAsync("administrateur", "/api/v1/modeles-courriers/L-07"))["version"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_sitting_is_listed_and_read_with_its_seats()
    {
        var day = RunningService.Today.AddDays(30).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var number = (await service.ActAsync("secretariat", "programmer-seance", null, new JsonObject { ["date"] = day, ["heure"] = "09:00", ["lieu"] = "Rectorat" })).Number;
        var list = (await ReadAsync("president", "/api/v1/seances"))["seances"]!.AsArray();
        var sitting = await ReadAsync("president", $"/api/v1/seances/{number}");

        Assert.Contains(list, line => line!["seance"]!.GetValue<string>() == number && line["le"]!.GetValue<string>() == day);
        Assert.Contains(sitting["membres"]!.AsArray(), member => member!["siege"]!.GetValue<string>() == "medecin" && member["rang"]!.GetValue<string>() == "suppleant");
    }

    [Fact]
    public async Task A_time_limit_is_explained_with_both_dates()
    {
        var limit = await ReadAsync("famille", "/api/v1/droit/delais?regle=D131-11-10/deadline&depuis=2026-03-02");

        Assert.Equal("2026-03-17", limit["prudente"]!.GetValue<string>());
        Assert.Equal("2026-03-18", limit["legale"]!.GetValue<string>());
        Assert.Contains("jour non compté", limit["explication"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_is_told_that_journals_are_whole_and_nothing_is_amiss()
    {
        await FileAsync();

        Assert.True((await ReadAsync("administrateur", "/api/v1/controles/journaux"))["intacts"]!.GetValue<bool>());
        Assert.Empty((await ReadAsync("administrateur", "/api/v1/controles/invariants"))["constats"]!.AsArray());
    }

    private async Task<string> FileAsync() => (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;

    private async Task<IReadOnlyList<string>> NumbersAsync(string query) =>
        [.. (await ReadAsync("gestionnaire", "/api/v1/dossiers" + query))["dossiers"]!.AsArray().Select(file => file!["dossier"]!.GetValue<string>())];

    private async Task<IReadOnlyList<string>> PossibleAsync(string number) =>
        [.. (await ReadAsync("gestionnaire", $"/api/v1/dossiers/{number}/actes")).AsArray().Select(act => act!["acte"]!.GetValue<string>())];

    private async Task<JsonNode> ReadAsync(string role, string path)
    {
        using var answer = await service.SendAsync(role, HttpMethod.Get, path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }
}
