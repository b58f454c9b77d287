using System.Net;
using System.Net.Http.Headers;

namespace IefWorkflow.Web.Tests;

/// <summary>A form of the administration, the calendar or the letters is believed only with the antiforgery token of its page, whoever sends it.</summary>
public class AdministrationFormTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    [InlineData("/administration/comptes/nouveau")]
    [InlineData("/administration/comptes/demo-famille/fermer")]
    [InlineData("/administration/comptes/demo-famille/mot-de-passe")]
    [InlineData("/administration/comptes/demo-famille/modifier")]
    [InlineData("/administration/calendrier/confirmer")]
    [InlineData("/administration/courriers/L-03/publier")]
    [InlineData("/administration/incidents/reessayer")]
    [InlineData("/administration/incidents/ignorer")]
    [InlineData("/administration/messages/renvoyer")]
    [InlineData("/administration/messages/revenu")]
    [InlineData("/administration/journal/verifier")]
    [InlineData("/calendrier/flux")]
    [InlineData("/calendrier/flux/revoquer")]
    public async Task A_form_without_the_token_of_its_page_is_refused(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new("nom", "Personne")]) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await service.TokenAsync("administrateur"));

        using var answer = await service.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/administration/comptes")]
    [InlineData("/calendrier")]
    [InlineData("/statistiques")]
    [InlineData("/statistiques/export.csv")]
    public async Task Who_has_not_signed_in_is_sent_to_the_sign_in_page(string address)
    {
        using var answer = await service.Http.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("/connexion", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/administration/comptes/personne")]
    [InlineData("/administration/courriers/L-99")]
    [InlineData("/calendrier/flux/0123456789abcdef.ics")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        using var answer = await service.SendAsync("administrateur", HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("famille", "/statistiques")]
    [InlineData("mairie", "/statistiques")]
    [InlineData("medecin", "/statistiques")]
    [InlineData("famille", "/calendrier")]
    [InlineData("mairie", "/calendrier")]
    [InlineData("dasen", "/administration")]
    [InlineData("concepteur", "/administration/comptes")]
    public async Task A_page_of_others_is_closed(string role, string address)
    {
        using var answer = await service.SendAsync(role, HttpMethod.Get, address);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}
