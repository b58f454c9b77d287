using System.Net;
using System.Text.RegularExpressions;

namespace IefWorkflow.Web.Tests;

/// <summary>The sign-in form as a browser holds it: its antiforgery token and the cookie that goes with it.</summary>
internal sealed partial record SignInForm(HttpClient Http, string Token, string AntiforgeryCookie)
{
    private static readonly Uri Page = new("/connexion", UriKind.Relative);

    public static async Task<SignInForm> OpenAsync(HttpClient http)
    {
        using var answer = await http.GetAsync(Page);
        var html = await answer.Content.ReadAsStringAsync();
        return new SignInForm(http, WebUtility.HtmlDecode(TokenPattern().Match(html).Groups[1].Value), answer.Headers.GetValues("Set-Cookie").Single());
    }

    public async Task<HttpResponseMessage> SendAsync(string name, string password, string back)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Page);
        request.Headers.Add("Cookie", AntiforgeryCookie.Split(';')[0]);
        request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", Token), new("identifiant", name), new("mot-de-passe", password), new("retour", back)]);
        return await Http.SendAsync(request);
    }

    /// <summary>Signs in.</summary>
    /// <returns>The cookie of the session, as it is sent back.</returns>
    public static async Task<string> CookieAsync(HttpClient http, string name, string password = RunningService.Password)
    {
        using var answer = await (await OpenAsync(http)).SendAsync(name, password, "/");
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("ief=", StringComparison.Ordinal)).Split(';')[0];
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
