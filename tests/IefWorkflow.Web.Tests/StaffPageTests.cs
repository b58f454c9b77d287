using System.Net;

namespace IefWorkflow.Web.Tests;

/// <summary>The pages of the services without a browser: who may open them, and what nonsense does.</summary>
public sealed class StaffPageTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("gestionnaire", "/dossiers", HttpStatusCode.OK)]
    [InlineData("administrateur", "/dossiers", HttpStatusCode.OK)]
    [InlineData("membre", "/dossiers", HttpStatusCode.Forbidden)]
    [InlineData("famille", "/dossiers", HttpStatusCode.Forbidden)]
    [InlineData("mairie", "/dossiers", HttpStatusCode.Forbidden)]
    [InlineData("medecin", "/recherche?q=x", HttpStatusCode.OK)]
    [InlineData("administrateur", "/recherche?q=x", HttpStatusCode.Forbidden)]
    [InlineData("famille", "/recherche?q=x", HttpStatusCode.Forbidden)]
    [InlineData("gestionnaire", "/dossiers?onglet=rien&type=x&etat=y&avant=hier&page=abc&tri=z&departement=999", HttpStatusCode.OK)]
    [InlineData("gestionnaire", "/dossiers?page=99999999", HttpStatusCode.OK)]
    [InlineData("gestionnaire", "/?pour=rien&groupe=rien", HttpStatusCode.OK)]
    [InlineData("gestionnaire", "/dossiers/1900-0001/courriers/rien", HttpStatusCode.NotFound)]
    [InlineData("membre", "/dossiers/1900-0001/liasse", HttpStatusCode.Forbidden)]
    public async Task Each_page_answers_its_roles_and_refuses_the_others(string role, string path, HttpStatusCode expected)
    {
        using var answer = await service.SendAsync(role, HttpMethod.Get, path);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/dossiers/lot")]
    [InlineData("/dossiers/lot/faire")]
    [InlineData("/dossiers/listes")]
    [InlineData("/dossiers/listes/oublier")]
    [InlineData("/dossiers/1900-0001/numerisation")]
    [InlineData("/dossiers/1900-0001/messages/renvoyer")]
    [InlineData("/dossiers/1900-0001/liasse")]
    public async Task A_form_that_does_not_come_from_our_page_is_refused(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new("numeros", "1900-0001")]) };
        request.Headers.Authorization = new("Bearer", await service.TokenAsync("gestionnaire"));
        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("colonnes=etat", true, false)]
    [InlineData("colonnes=etat&colonnes=suivi", true, true)]
    [InlineData("colonnes=rien", true, true)]
    [InlineData("", true, true)]
    public async Task The_list_of_files_shows_the_columns_that_its_address_names(string query, bool showsState, bool showsHolder)
    {
        using var answer = await service.SendAsync("gestionnaire", HttpMethod.Get, $"/dossiers?{query}");
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal((showsState, showsHolder), (html.Contains("<th scope=\"col\">État</th>", StringComparison.Ordinal), html.Contains("<th scope=\"col\">Suivi par</th>", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_form_that_came_too_late_is_refused_with_a_page_that_says_what_to_do()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dossiers/listes") { Content = new FormUrlEncodedContent([new("nom", "essai")]) };
        request.Headers.Authorization = new("Bearer", await service.TokenAsync("gestionnaire"));
        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Rien n'a été enregistré", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_hall_finds_the_children_of_its_commune_on_its_first_page()
    {
        using var answer = await service.SendAsync("mairie", HttpMethod.Get, "/");
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains("Enfants de la commune", html, StringComparison.Ordinal);
        Assert.Contains("Autorisation délivrée le", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Motif", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_of_a_list_is_a_table_without_the_name_of_a_child()
    {
        var number = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        using var answer = await service.SendAsync("gestionnaire", HttpMethod.Get, "/dossiers/export?tri=recent");
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("Numéro;Procédure;", text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains($"{number};", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Goff", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_shown_with_its_preview_to_those_who_prepare_it_and_to_nobody_else()
    {
        var number = (await service.ActAsync("famille", "deposer-demande", null, Samples.Request)).Number;
        await service.ActAsync("gestionnaire", "accuser-reception", number);
        using var list = await service.SendAsync("gestionnaire", HttpMethod.Get, $"/dossiers/{number}?onglet=courriers");
        var html = await list.Content.ReadAsStringAsync();
        var at = html.IndexOf($"/dossiers/{number}/courriers/", StringComparison.Ordinal);
        var address = html[at..html.IndexOf('"', at)];

        using var page = await service.SendAsync("gestionnaire", HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("<iframe class=\"ief-letter\" sandbox", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var other in new[] { "medecin", "famille", "membre" })
        {
            using var closed = await service.SendAsync(other, HttpMethod.Get, address);
            Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        }
    }
}
