using System.Net;
using System.Text.Json.Nodes;

namespace IefWorkflow.Web.Tests;

/// <summary>Acts through the API: done, or refused with a status, a French reason and the article.</summary>
public sealed class ActApiTests(RunningService service) : IClassFixture<RunningService>
{
    [Fact]
    public async Task A_request_that_is_filed_waits_for_its_acknowledgement_and_its_clocks_run()
    {
        var filed = await service.ActAsync("famille", "deposer-demande", null, Samples.Request);
        Assert.Equal(HttpStatusCode.OK, filed.Status);

        using var worklist = await service.SendAsync("gestionnaire", HttpMethod.Get, "/api/v1/taches");
        var tasks = JsonNode.Parse(await worklist.Content.ReadAsStringAsync())!["taches"]!.AsArray();
        Assert.Contains(tasks, task => task!["dossier"]!.GetValue<string>() == filed.Number && task["acte"]!.GetValue<string>() == "accuser-reception");

        using var clocks = await service.Http.GetAsync(new Uri("/health/clocks", UriKind.Relative));
        var health = JsonNode.Parse(await clocks.Content.ReadAsStringAsync())!;
        Assert.Equal(HttpStatusCode.OK, clocks.StatusCode);
        Assert.Equal(0, health["orphans"]!.GetValue<int>());
        Assert.True(health["isAlive"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Bad_data_is_refused_with_every_fault_at_once()
    {
        var refused = await service.ActAsync("famille", "deposer-demande", null, new JsonObject { ["residence"] = "99Z", ["inconnu"] = 1 });

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("application/problem+json", refused.MediaType);
        foreach (var field in new[] { "enfant-nom", "enfant-prenoms", "enfant-ne-le", "commune", "residence", "motif", "annee", "responsables", "inconnu" }) Assert.Contains(field, refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_act_of_another_role_is_refused_with_its_article()
    {
        var number = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        var refused = await service.ActAsync("gestionnaire", "decider", number, Samples.Refusal);

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal("L131-5", refused.Article);
    }

    [Theory]
    [InlineData("decider", "2020-00000")]
    [InlineData("acte-inconnu", "2020-00000")]
    public async Task What_does_not_exist_is_not_found(string act, string number)
    {
        var refused = await service.ActAsync("dasen", act, number, Samples.Refusal);

        Assert.Equal(HttpStatusCode.NotFound, refused.Status);
    }

    [Fact]
    public async Task An_act_on_a_file_that_has_changed_since_is_refused()
    {
        var number = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        var refused = await service.ActAsync("gestionnaire", "accuser-reception", number, [], ("If-Match", "\"0\""));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
    }

    [Fact]
    public async Task A_file_is_read_with_the_revision_by_which_an_act_is_then_accepted()
    {
        var number = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        using var answer = await service.SendAsync("gestionnaire", HttpMethod.Get, $"/api/v1/dossiers/{number}");
        var read = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var revision = answer.Headers.ETag!.Tag;

        Assert.Equal("demande", read["procedure"]!.GetValue<string>());
        Assert.Contains(read["taches"]!.AsArray(), task => task!["acte"]!.GetValue<string>() == "accuser-reception");
        Assert.NotEmpty(read["echeances"]!.AsArray());
        Assert.Equal(HttpStatusCode.OK, (await service.ActAsync("gestionnaire", "accuser-reception", number, [], ("If-Match", revision))).Status);
    }

    [Fact]
    public async Task An_unlawful_act_is_refused_with_the_article_that_forbids_it()
    {
        var number = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        var refusal = Samples.Refusal;
        refusal.Remove("motif-fait");
        var refused = await service.ActAsync("dasen", "decider", number, refusal);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("CRPA L211-5", refused.Article);
        Assert.Contains("motifs de fait", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_key_twice_files_one_request()
    {
        var before = await CountAsync();
        var first = await service.ActAsync("famille", "deposer-demande", null, Samples.Request, ("Idempotency-Key", "cle-1"));
        var second = await service.ActAsync("famille", "deposer-demande", null, Samples.Request, ("Idempotency-Key", "cle-1"));

        Assert.Equal(first.Number, second.Number);
        Assert.Equal(before + 1, await CountAsync());
    }

    [Fact]
    public async Task A_family_does_not_see_the_file_of_another()
    {
        var ofNobody = (await service.ActAsync("gestionnaire", "deposer-demande", null, Samples.Request)).Number;
        var own = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;

        using var refused = await service.SendAsync("famille", HttpMethod.Get, $"/dossiers/{ofNobody}");
        using var shown = await service.SendAsync("famille", HttpMethod.Get, $"/dossiers/{own}");
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.DoesNotContain("Anna", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("rue du Four", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.Contains("Anna", await shown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<int> CountAsync()
    {
        using var worklist = await service.SendAsync("gestionnaire", HttpMethod.Get, "/api/v1/taches?taille=200");
        return JsonNode.Parse(await worklist.Content.ReadAsStringAsync())!["taches"]!.AsArray().Count(task => task!["acte"]!.GetValue<string>() == "accuser-reception");
    }
}
