using System.Net;

namespace IefWorkflow.Web.Tests.Designer;

/// <summary>The files of Elsa Studio and the page that runs them.</summary>
public sealed class StudioFileTests(RunningService service) : IClassFixture<RunningService>
{
    private const string Root = "/concepteur/studio";
    private const string Loader = Root + "/_framework/blazor.webassembly.js";

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", "")]
    public async Task A_file_is_sent_as_the_browser_takes_it(string accepted, string encoding)
    {
        using var answer = await GetAsync(Loader, ("Accept-Encoding", accepted));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(encoding, string.Join(' ', answer.Content.Headers.ContentEncoding));
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.True(answer.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public async Task A_file_that_did_not_change_is_not_sent_again()
    {
        using var first = await GetAsync(Loader, ("Accept-Encoding", "br"));
        using var again = await GetAsync(Loader, ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag!.Tag));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task Every_kind_of_file_has_its_type_and_a_fingerprinted_one_is_kept_for_ever()
    {
        var folder = Path.Combine(WebProgram.Root(), "src", "IefWorkflow.Web", "node_modules", "@elsa-workflows", "elsa-studio-wasm");
        foreach (var (pattern, type) in new[] { ("*.wasm", "application/wasm"), ("*.dat", "application/octet-stream"), ("*.woff2", "font/woff2"), ("*.css", "text/css"), ("*.png", "image/png") })
        {
            var file = Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).First();
            using var answer = await GetAsync($"{Root}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", ("Accept-Encoding", "br"));
            Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            if (pattern is "*.wasm" or "*.dat") Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/_framework/rien.js")]
    [InlineData("/_content/../../appsettings.json")]
    [InlineData("/_framework/%2e%2e/%2e%2e/IefWorkflow.Web.dll")]
    [InlineData("/index.html")]
    public async Task What_is_not_needed_is_not_there(string path)
    {
        using var answer = await GetAsync(Root + path, ("Accept-Encoding", "br"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Only_the_document_of_the_studio_may_run_web_assembly()
    {
        using var frame = await service.SendAsync("concepteur", HttpMethod.Get, Root + "/workflows/definitions");
        using var page = await service.SendAsync("concepteur", HttpMethod.Get, "/concepteur");

        Assert.Contains("wasm-unsafe-eval", Policy(frame), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'self'", Policy(frame), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'self' 'unsafe-inline'", Policy(frame), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Policy(page), StringComparison.Ordinal);
    }

    private static string Policy(HttpResponseMessage answer) => answer.Headers.GetValues("Content-Security-Policy").Single();

    private async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await service.Http.SendAsync(request);
    }
}
